import { MESSAGES, NUMBERS, PEOPLE } from '../../../simulator';
import { until } from '../../../engine/support/until';
import { call, control, plainError, send } from '../client';
import { useSimulator } from '../useSimulator';

describe('control over HTTP', () => {
	const simulator = useSimulator();

	it('takes failure rules; -1 times stands for always', async () => {
		const rule = { times: -1, method: 'GET', respond: { status: 500, body: { a: 1 } } };
		expect((await control(simulator, 'POST', '/fail', rule)).status).toBe(200);
		for (let i = 0; i < 3; i++) {
			const answer = await call(simulator, 'GET', '/me');
			expect([answer.status, answer.body]).toEqual([500, { a: 1 }]);
		}
	});

	it.each([
		[{ times: 1, drop: 'before' }],
		[{ times: 1, hang: true }],
		[{ times: 1, truncate: true }],
		[{ times: 1, html: true, status: 502 }],
		[{ times: 1, empty: true, status: 502 }],
	])('takes the rule %j', async (rule) => {
		expect((await control(simulator, 'POST', '/fail', rule)).status).toBe(200);
	});

	it.each([
		[{ times: 1 }],
		[{ times: 1, drop: 'sometimes' }],
		[{ drop: 'before' }],
		[{ times: 1, drop: 'before', hang: true }],
	])('refuses the rule %j', async (rule) => {
		expect((await control(simulator, 'POST', '/fail', rule)).status).toBe(400);
	});

	it('sets a delay, which a reset ends', async () => {
		await control(simulator, 'POST', '/delay', { ms: 3_600_000 });
		const answer = call(simulator, 'GET', '/me');
		await until(() => simulator.requests.length === 1);
		const { body } = await control(simulator, 'GET', '/log');
		expect(body).toMatchObject({ requests: [{ path: '/v2/api/me', status: 0 }] });
		await control(simulator, 'POST', '/reset');
		expect((await answer).status).toBe(200);
	});

	it('sets limits, and -1 lifts them', async () => {
		const answer = await control(simulator, 'PUT', '/limits', {
			newContacts: { limit: 2, current: 2 },
			shared: { limit: 20, planId: 'shared_ent', current: 3 },
			numbers: { [NUMBERS.limited]: { limit: -1 }, [NUMBERS.legacy]: { limit: 7 } },
			trialMessagesLeft: 1,
		});
		expect(answer.body).toEqual({
			newContacts: { limit: 2, current: 2 },
			shared: { limit: 20, current: 3, planId: 'shared_ent' },
			numbers: {
				[NUMBERS.limited]: { limit: -1, current: 5 },
				[NUMBERS.legacy]: { limit: 7, current: 0 },
			},
			planTrouble: null,
			trialMessagesLeft: 1,
		});
		const refused = await send(simulator, PEOPLE.bob, { text: 'Hi' });
		expect(refused.body).toMatchObject({ code: 'outbound_limit_reached', limit: 2, current: 2 });
		await control(simulator, 'PUT', '/limits', { newContacts: { limit: -1 } });
		expect((await send(simulator, PEOPLE.bob, { text: 'Hi' })).status).toBe(202);
	});

	it('counts down the messages of a trial', async () => {
		await control(simulator, 'PUT', '/limits', { trialMessagesLeft: 1 });
		const body = { text: 'Hi', from_number: NUMBERS.trial };
		const first = await send(simulator, PEOPLE.alice, body);
		const second = await send(simulator, PEOPLE.alice, body);
		expect([first.status, second.status]).toEqual([202, 402]);
	});

	it('lets somebody write to a number', async () => {
		const incoming = { from: PEOPLE.stranger, to: NUMBERS.inbound, text: 'Hi' };
		const answer = await control(simulator, 'POST', '/receive', incoming);
		expect(answer.body).toEqual({ message_id: expect.any(String) });
		const chat = simulator.state.chats.get(PEOPLE.stranger);
		expect(chat?.last).toMatchObject({ direction: 'inbound', text: 'Hi' });
		const wrong = await control(simulator, 'POST', '/receive', { ...incoming, to: PEOPLE.bob });
		expect(wrong.body).toEqual(plainError(400, `to: ${PEOPLE.bob} is none of the numbers`));
	});

	it('shows the log, which its own requests are not in', async () => {
		await call(simulator, 'GET', '/me');
		const { body } = await control(simulator, 'GET', '/log');
		expect(body).toMatchObject({ requests: [{ path: '/v2/api/me', status: 200 }], maxInFlight: 1 });
	});

	it('shows the state', async () => {
		await send(simulator, PEOPLE.bob, { text: 'Hi' });
		const { body } = await control(simulator, 'GET', '/state');
		expect(body).toMatchObject({
			messages: expect.arrayContaining([
				expect.objectContaining({ message_id: MESSAGES.fromAlice }),
				expect.objectContaining({ chat_id: PEOPLE.bob, text: 'Hi' }),
			]),
			limits: { newContacts: { limit: 35, current: 1 } },
		});
	});

	it('resets', async () => {
		await send(simulator, PEOPLE.bob, { text: 'Hi' });
		await control(simulator, 'POST', '/reset');
		expect(simulator.state.chats.get(PEOPLE.bob)).toBeUndefined();
		expect(simulator.requests).toEqual([]);
	});

	it('answers 404 as JSON outside the API', async () => {
		const response = await fetch(`${simulator.origin}/other`);
		expect(response.status).toBe(404);
		expect(await response.json()).toMatchObject({ error: 'ApiError', status: 404 });
	});
});
