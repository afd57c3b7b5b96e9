import { KEYS, MESSAGES, PEOPLE } from '../../../simulator';
import { call, chatPath, messageIdOf, plainError, send } from '../client';
import { useSimulator } from '../useSimulator';

describe('the status of a message', () => {
	const START = 1_800_000_000_000;
	let now = START;
	beforeEach(() => {
		now = START;
	});
	const simulator = useSimulator({
		clock: () => now,
		timing: { sentAfterMs: 200, deliveredAfterMs: 600 },
	});

	const newMessage = async (to: string, key: string = KEYS.blooio) =>
		`${chatPath(to)}/messages/${messageIdOf(await send(simulator, to, { text: 'Hi' }, { key }))}`;
	const statusOf = async (path: string) => (await call(simulator, 'GET', `${path}/status`)).body;

	it('goes from queued over sent to delivered, and the protocol with it', async () => {
		const path = await newMessage(PEOPLE.bob);
		const queued = { status: 'queued', protocol: 'pending', time_delivered: null, error: null };
		expect(await statusOf(path)).toEqual({
			message_id: expect.any(String),
			chat_id: PEOPLE.bob,
			direction: 'outbound',
			time_sent: START,
			...queued,
		});
		now = START + 199;
		expect(await statusOf(path)).toMatchObject(queued);
		now = START + 200;
		expect(await statusOf(path)).toMatchObject({
			status: 'sent',
			protocol: 'imessage',
			time_delivered: null,
		});
		now = START + 10_000;
		expect(await statusOf(path)).toMatchObject({
			status: 'delivered',
			protocol: 'imessage',
			time_delivered: START + 600,
		});
	});

	it.each([
		[PEOPLE.sms, KEYS.blooio, 'sms'],
		[PEOPLE.rcs, KEYS.blooio, 'rcs'],
		[PEOPLE.bob, KEYS.twilio, 'sms'],
	])('to %s with %s ends on %s', async (to, key, protocol) => {
		const path = await newMessage(to, key);
		now += 1000;
		expect(await statusOf(path)).toMatchObject({ status: 'delivered', protocol });
	});

	it('to somebody unreachable ends in failed, with an error', async () => {
		const path = await newMessage(PEOPLE.unreachable);
		now += 1000;
		expect(await statusOf(path)).toMatchObject({
			status: 'failed',
			protocol: 'unknown',
			error: 'Recipient is unreachable',
		});
	});

	it('may stay pending for ever', async () => {
		const path = await newMessage(PEOPLE.stuck);
		now += 1_000_000;
		expect(await statusOf(path)).toMatchObject({ status: 'pending', protocol: 'pending' });
	});

	it.each([PEOPLE.bob, PEOPLE.stuck])(
		'of a message to %s that waits can become cancelled',
		async (to) => {
			const path = await newMessage(to);
			const answer = await call(simulator, 'DELETE', path);
			expect(answer.status).toBe(200);
			expect(answer.body).toEqual({
				success: true,
				message_id: path.split('/').pop(),
				status: 'cancellation_requested',
			});
			expect(await statusOf(path)).toMatchObject({ status: 'cancellation_requested' });
			now += 200;
			expect(await statusOf(path)).toMatchObject({ status: 'cancelled', time_delivered: null });
		},
	);

	it('of a message on its way cannot become cancelled', async () => {
		const path = await newMessage(PEOPLE.bob);
		now += 200;
		const answer = await call(simulator, 'DELETE', path);
		expect(answer.status).toBe(409);
		expect(answer.body).toEqual(plainError(409, 'Message can no longer be cancelled: it is sent.'));
	});

	it.each([
		['an unknown message', PEOPLE.alice, MESSAGES.unknown],
		['a message of another chat', PEOPLE.bob, MESSAGES.fromAlice],
	])('of %s is a 404', async (_, chatId, messageId) => {
		for (const path of ['', '/status']) {
			const url = `${chatPath(chatId)}/messages/${messageId}${path}`;
			const answer = await call(simulator, 'GET', url);
			expect([answer.status, answer.body]).toEqual([404, plainError(404, 'Message not found.')]);
		}
	});

	it('leaves room for new contacts again after 24 hours', async () => {
		simulator.state.limits.newContacts.max = 1;
		const statuses = [];
		for (const to of [PEOPLE.bob, PEOPLE.stranger]) {
			statuses.push((await send(simulator, to, { text: 'Hi' })).status);
		}
		now += 24 * 60 * 60 * 1000;
		statuses.push((await send(simulator, PEOPLE.stranger, { text: 'Hi' })).status);
		expect(statuses).toEqual([202, 429, 202]);
	});
});
