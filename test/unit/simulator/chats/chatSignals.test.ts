import { GROUPS, KEYS, NUMBERS, PEOPLE } from '../../../simulator';
import { call, chatPath, plainError, send, statusOf } from '../client';
import { useSimulator } from '../useSimulator';

const NOW = 1_800_000_000_000;

describe('signals in a chat', () => {
	const simulator = useSimulator({ clock: () => NOW });

	const { alice, bob, carol, dave, rcs } = PEOPLE;
	const post = async (chatId: string, signal: string, options?: Parameters<typeof call>[3]) =>
		await call(simulator, 'POST', `${chatPath(chatId)}/${signal}`, options);
	const stop = async (chatId: string) =>
		await call(simulator, 'DELETE', `${chatPath(chatId)}/typing`);
	const setting = (chatId: string) => simulator.state.chatSettings.of(chatId);

	describe('of typing', () => {
		it.each([alice, bob, PEOPLE.ivan, GROUPS.team])('start and stop for %s', async (id) => {
			const started = await post(id, 'typing');
			expect([started.status, started.body]).toEqual([
				200,
				{ chat_id: id, typing: true, started_at: NOW },
			]);
			expect(setting(id).typingSince).toBe(NOW);
			const stopped = await stop(id);
			expect(stopped.body).toEqual({ chat_id: id, typing: false, stopped_at: NOW });
			expect(setting(id).typingSince).toBeNull();
		});

		it('end with the message', async () => {
			await post(alice, 'typing');
			await send(simulator, alice, { text: 'Hello' });
			expect(setting(alice).typingSince).toBeNull();
		});

		it('warn where they are not seen', async () => {
			const warning = 'RCS chats do not support composing indicators';
			expect((await post(rcs, 'typing')).body).toMatchObject({ typing: true, warning });
			expect((await stop(rcs)).body).toMatchObject({ typing: false, warning });
			const overTwilio = await post(alice, 'typing', { key: KEYS.twilio });
			expect(overTwilio.body).toMatchObject({ warning: expect.stringContaining('SMS') });
		});

		it('reach the group of a list of participants, if there is one', async () => {
			const answer = await post(`${carol},${alice}`, 'typing');
			expect(answer.body).toMatchObject({ chat_id: GROUPS.team });
			expect(await statusOf(post(`${carol},${bob}`, 'typing'))).toBe(404);
		});
	});

	describe('of reading', () => {
		it('mark the chat', async () => {
			const answer = await post(alice, 'read');
			const read = { chat_id: alice, status: 'read', marked_at: NOW };
			expect([answer.status, answer.body]).toEqual([200, read]);
			expect(setting(alice).readAt).toBe(NOW);
		});

		it('answer 404 without a conversation', async () => {
			for (const id of [bob, GROUPS.unlinked]) {
				expect((await post(id, 'read')).body).toEqual(plainError(404, 'Chat not found.'));
			}
		});
	});

	describe('of the contact card', () => {
		it('wait for the next message', async () => {
			for (let i = 0; i < 2; i++) {
				const answer = await post(alice, 'contact-card');
				expect([answer.status, answer.body]).toEqual([
					200,
					{ success: true, chat_id: alice, message: expect.stringContaining('staged') },
				]);
			}
			expect(setting(alice)).toMatchObject({ isCardStaged: true, cardSentAt: null });
			await send(simulator, alice, { text: 'My card' });
			expect(setting(alice)).toMatchObject({ isCardStaged: false, cardSentAt: NOW });
		});

		it.each<[string, string]>([
			[dave, KEYS.blooio],
			[PEOPLE.erin, KEYS.blooio],
			[alice, KEYS.twilio],
		])('answer 403 when %s belongs to a number that is not dedicated', async (id, key) => {
			const answer = await post(id, 'contact-card', { key });
			expect(answer.body).toEqual(plainError(403, expect.stringContaining('Dedicated')));
		});
	});

	const SIGNALS = ['typing', 'read', 'contact-card'];

	it.each(SIGNALS)('take no body: %s', async (signal) => {
		expect(await statusOf(post(alice, signal, { body: {} }))).toBe(200);
		const answer = await post(alice, signal, { body: { from_number: NUMBERS.dedicated } });
		expect(answer.body).toEqual(plainError(400, 'Unknown field: from_number'));
	});

	it.each(SIGNALS)('meet all troubles: %s', async (signal) => {
		const statuses = await Promise.all([
			statusOf(call(simulator, 'POST', `/chats/5551234567/${signal}`)),
			statusOf(post(alice, signal, { key: null })),
			statusOf(post(GROUPS.unknown, signal)),
			statusOf(post(PEOPLE.offline, signal)),
			statusOf(post(PEOPLE.asleep, signal)),
			statusOf(post(alice, signal, { key: KEYS.empty })),
		]);
		expect(statuses).toEqual([400, 401, 404, 502, 503, 503]);
	});

	it('meet the trouble of a group member', async () => {
		simulator.state.devices.setTrouble(carol, 'unreachable');
		expect(await statusOf(stop(GROUPS.team))).toBe(502);
		expect(await statusOf(stop(GROUPS.unlinked))).toBe(200);
	});
});
