import { KEYS, PEOPLE } from '../../../simulator';
import { plainError, send } from '../client';
import { useSimulator } from '../useSimulator';

describe('idempotency keys', () => {
	const simulator = useSimulator();

	const headers = { 'Idempotency-Key': 'order-1' };
	const body = { text: 'Hello' };

	it('answer 200 with the original answer the second time, and create nothing', async () => {
		const first = await send(simulator, PEOPLE.bob, body, { headers });
		const { size } = simulator.state.messages;
		const second = await send(simulator, PEOPLE.bob, body, { headers });
		expect([first.status, second.status]).toEqual([202, 200]);
		expect(second.body).toEqual(first.body);
		expect(simulator.state.messages.size).toBe(size);
	});

	it('hold for requests that come at the same time', async () => {
		const answers = await Promise.all(
			Array.from({ length: 10 }, async () => await send(simulator, PEOPLE.bob, body, { headers })),
		);
		expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
		expect(simulator.state.chats.get(PEOPLE.bob)?.messages).toHaveLength(1);
	});

	it.each([
		['body', PEOPLE.bob, { text: 'Goodbye' }],
		['chat', PEOPLE.stranger, body],
	])('conflict with another %s', async (_, to, other) => {
		await send(simulator, PEOPLE.bob, body, { headers });
		const answer = await send(simulator, to, other, { headers });
		const message = 'Idempotency-Key was already used for a different request.';
		expect([answer.status, answer.body]).toEqual([409, plainError(409, message)]);
	});

	it('are not used up by a refused send', async () => {
		const attachments = { attachments: ['https://example.com/a.png'] };
		const refused = await send(simulator, PEOPLE.bob, attachments, { headers });
		const accepted = await send(simulator, PEOPLE.bob, body, { headers });
		expect([refused.status, accepted.status]).toEqual([400, 202]);
	});

	it('belong to one API key', async () => {
		await send(simulator, PEOPLE.bob, body, { headers });
		const other = await send(simulator, PEOPLE.bob, body, { headers, key: KEYS.twilio });
		expect(other.status).toBe(202);
	});

	it('hold for the group of a multi-recipient send, which is made once', async () => {
		const to = `${PEOPLE.bob},${PEOPLE.stranger}`;
		const first = await send(simulator, to, body, { headers });
		const second = await send(simulator, to, body, { headers });
		expect([first.status, second.status]).toEqual([202, 200]);
		expect(second.body).toEqual(first.body);
	});

	it('are not needed: without one every send is a new one', async () => {
		const answers = [
			await send(simulator, PEOPLE.bob, body),
			await send(simulator, PEOPLE.bob, body),
		];
		expect(answers.map(({ status }) => status)).toEqual([202, 202]);
	});
});
