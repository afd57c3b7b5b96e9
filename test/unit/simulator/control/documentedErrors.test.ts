import { GROUPS, KEYS, NUMBERS, PEOPLE, receiveMessage } from '../../../simulator';
import { plainError, send } from '../client';
import { useSimulator } from '../useSimulator';

describe('documented errors of a send', () => {
	const simulator = useSimulator();

	const attachments = ['https://example.com/a.png'];

	describe('attachment_first_message_not_allowed', () => {
		const refused = {
			error: 'ApiError',
			message:
				'Cannot send an attachment as the first message to a new conversation. Apple requires the first message to contain text. Please send a text message first, then send your attachment.',
			status: 400,
			code: 'attachment_first_message_not_allowed',
		};

		it('meets attachments alone to somebody new', async () => {
			const answer = await send(simulator, PEOPLE.bob, { attachments });
			expect([answer.status, answer.body]).toEqual([400, refused]);
		});

		it('meets parts without text to somebody new', async () => {
			const answer = await send(simulator, PEOPLE.bob, { parts: [{ url: attachments[0] }] });
			expect(answer.body).toEqual(refused);
		});

		it('does not meet attachments with text, or after a text', async () => {
			const first = await send(simulator, PEOPLE.bob, { text: 'Hello', attachments });
			const second = await send(simulator, PEOPLE.bob, { attachments });
			expect([first.status, second.status]).toEqual([202, 202]);
		});

		it('does not meet a Twilio number', async () => {
			const answer = await send(simulator, PEOPLE.bob, { attachments }, { key: KEYS.twilio });
			expect(answer.status).toBe(202);
		});
	});

	describe('inbound_only_no_prior_inbound', () => {
		const body = { text: 'Hello', from_number: NUMBERS.inbound };

		it.each([PEOPLE.stranger, PEOPLE.alice, GROUPS.team])(
			'meets %s, who never wrote to the number',
			async (to) => {
				const answer = await send(simulator, to, body);
				expect(answer.status).toBe(403);
				expect(answer.body).toEqual({
					error: 'ApiError',
					message:
						'Inbound-only plan: outbound is restricted to contacts who messaged this number first.',
					status: 403,
					code: 'inbound_only_no_prior_inbound',
					allocation_id: 'alloc_inbound',
					external_id: to,
				});
			},
		);

		it.each([PEOPLE.erin, GROUPS.inbound])('does not meet %s, who did', async (to) => {
			expect(await send(simulator, to, body)).toMatchObject({ status: 202 });
		});

		it('ends with the first message that comes in', async () => {
			const incoming = { from: PEOPLE.stranger, to: NUMBERS.inbound, text: 'Hi' };
			receiveMessage(simulator.state, incoming);
			expect(await send(simulator, PEOPLE.stranger, body)).toMatchObject({ status: 202 });
		});
	});

	describe('outbound_limit_reached', () => {
		it('meets the 36th new contact of a day, and no known one', async () => {
			for (let i = 0; i < 35; i++) {
				const accepted = await send(simulator, `+1555888${1000 + i}`, { text: 'Hello' });
				expect(accepted.status).toBe(202);
			}
			const answer = await send(simulator, PEOPLE.bob, { text: 'Hello' });
			expect(answer.status).toBe(429);
			expect(answer.body).toEqual({
				error: 'ApiError',
				message:
					'Outbound contact limit reached. Your organization has reached 35 new contacts in the last 24 hours, which meets the configured limit of 35. Please wait or increase your limit in Settings.',
				status: 429,
				code: 'outbound_limit_reached',
				limit: 35,
				current: 35,
				mode: 'total',
			});
			expect((await send(simulator, PEOPLE.alice, { text: 'Hello' })).status).toBe(202);
		});

		it('meets a number at its own limit, which it names', async () => {
			const body = { text: 'Hello', from_number: NUMBERS.limited };
			const answer = await send(simulator, PEOPLE.bob, body);
			expect(answer.status).toBe(429);
			expect(answer.body).toEqual({
				error: 'ApiError',
				message: expect.stringContaining('Outbound contact limit reached.'),
				status: 429,
				code: 'outbound_limit_reached',
				limit: 5,
				current: 5,
				mode: 'per_number',
				allocation_id: 'alloc_limited',
				sender_number: NUMBERS.limited,
			});
			expect((await send(simulator, PEOPLE.alice, body)).status).toBe(202);
		});
	});

	describe('new_conversation_limit_reached', () => {
		const body = { text: 'Hello', from_number: NUMBERS.shared };

		it('meets new conversations of the shared number', async () => {
			const answer = await send(simulator, PEOPLE.bob, body);
			expect(answer.status).toBe(429);
			expect(answer.body).toEqual({
				error: 'ApiError',
				message: 'New conversation daily limit reached for your plan',
				status: 429,
				code: 'new_conversation_limit_reached',
				plan_id: 'shared_com',
				cap: 15,
				current: 15,
			});
		});

		it('does not meet existing conversations', async () => {
			expect((await send(simulator, PEOPLE.dave, body)).status).toBe(202);
		});
	});

	describe('without a code', () => {
		const text = 'Hello';

		it.each<[string, string, object, string, number, string]>([
			['an emergency number', PEOPLE.emergency, {}, KEYS.blooio, 403, 'Messages to emergency'],
			[
				'a number of another key',
				PEOPLE.bob,
				{ from_number: NUMBERS.twilioFirst },
				KEYS.blooio,
				403,
				'This API key does not own the specified from_number',
			],
			[
				'a number of nobody',
				PEOPLE.bob,
				{ from_number: NUMBERS.foreign },
				KEYS.blooio,
				403,
				'This API key does not own the specified from_number',
			],
			[
				'a key without numbers',
				PEOPLE.bob,
				{},
				KEYS.empty,
				403,
				'No numbers assigned to this API key',
			],
			[
				'a trial number',
				PEOPLE.alice,
				{ from_number: NUMBERS.trial },
				KEYS.blooio,
				402,
				'Trial limit',
			],
			[
				'an inactive number',
				PEOPLE.alice,
				{ from_number: NUMBERS.inactive },
				KEYS.blooio,
				503,
				'No active number available.',
			],
			[
				'a contact card off the dedicated plans',
				PEOPLE.dave,
				{ share_contact: true },
				KEYS.blooio,
				403,
				'share_contact is only available on Dedicated plans',
			],
			['an unknown group', GROUPS.unknown, {}, KEYS.blooio, 404, 'Group not found.'],
			['a malformed chat id', '5551234567', {}, KEYS.blooio, 400, 'Invalid chatId "5551234567"'],
		])('refuses %s', async (_, to, body, key, status, message) => {
			const answer = await send(simulator, to, { text, ...body }, { key });
			expect(answer.status).toBe(status);
			expect(answer.body).toEqual(plainError(status, expect.stringContaining(message)));
		});

		it('answers 503 once no number of the key is active', async () => {
			for (const number of simulator.state.numbers.values()) number.isActive = false;
			for (const key of [KEYS.blooio, KEYS.twilio]) {
				const answer = await send(simulator, PEOPLE.alice, { text }, { key });
				expect(answer.body).toEqual(plainError(503, 'No active number available.'));
			}
		});
	});

	it('leaves no trace of a refused send', async () => {
		const { state } = simulator;
		const before = [state.messages.size, state.groups.all().length, state.contacts.all().length];
		await send(simulator, PEOPLE.bob, { attachments });
		const several = `${PEOPLE.bob},${PEOPLE.stranger}`;
		await send(simulator, several, { text: 'Hi', from_number: NUMBERS.inbound });
		const after = [state.messages.size, state.groups.all().length, state.contacts.all().length];
		expect(after).toEqual(before);
	});
});
