import { KEYS, MESSAGES, NUMBERS, PEOPLE } from '../../../simulator';
import { send } from '../client';
import { useSimulator } from '../useSimulator';

describe('reply_target_*, the documented errors of replies', () => {
	const simulator = useSimulator();

	const parent = (message_id: string) => ({ reply_to: { message_id } });

	it.each<[string, object, number, string]>([
		['neither id nor guid', { reply_to: {} }, 400, 'reply_target_invalid'],
		['a parent without guid', parent(MESSAGES.withoutGuid), 400, 'reply_target_invalid'],
		['another chat', parent(MESSAGES.inOtherChat), 400, 'reply_target_chat_mismatch'],
		['another line', parent(MESSAGES.onOtherLine), 400, 'reply_target_device_mismatch'],
		['an old parent', parent(MESSAGES.old), 400, 'reply_target_expired'],
		['an unknown parent', parent(MESSAGES.unknown), 404, 'reply_target_not_found'],
		[
			'several messages',
			{ ...parent(MESSAGES.fromAlice), text: ['One', 'Two'] },
			400,
			'reply_target_not_supported',
		],
	])('meets a reply to %s', async (_, body, status, code) => {
		const answer = await send(simulator, PEOPLE.alice, { text: 'Yes', ...body });
		expect(answer.status).toBe(status);
		expect(answer.body).toEqual({ error: 'ApiError', message: expect.any(String), status, code });
	});

	it('uses the documented words where there are some', async () => {
		const old = await send(simulator, PEOPLE.alice, { text: 'a', ...parent(MESSAGES.old) });
		expect(old.body).toHaveProperty(
			'message',
			'You can only reply to messages from the last 30 days',
		);
		const body = { text: 'a', ...parent(MESSAGES.unknown) };
		const unknown = await send(simulator, PEOPLE.alice, body);
		expect(unknown.body).toHaveProperty('message', 'Reply target message not found');
	});

	it('meets every reply from a Twilio number', async () => {
		const body = { text: 'Yes', ...parent(MESSAGES.fromAlice) };
		const answer = await send(simulator, PEOPLE.alice, body, { key: KEYS.twilio });
		expect(answer.body).toHaveProperty('code', 'reply_target_not_supported');
	});

	it('does not meet a recent parent, or one of another line once that line sends', async () => {
		for (const message of [MESSAGES.fromAlice, MESSAGES.toAlice]) {
			const answer = await send(simulator, PEOPLE.alice, { text: 'Yes', ...parent(message) });
			expect(answer.status).toBe(202);
		}
		const from_number = NUMBERS.dedicated2;
		const body = { text: 'Yes', from_number, ...parent(MESSAGES.onOtherLine) };
		expect((await send(simulator, PEOPLE.alice, body)).status).toBe(202);
	});

	it('does not meet an unknown guid, but says that the parent is not resolved', async () => {
		const reply_to = { guid: 'ABC-1', part_index: 2 };
		const answer = await send(simulator, PEOPLE.alice, { text: 'Yes', reply_to });
		expect(answer.status).toBe(202);
		expect(answer.body).toMatchObject({ parent_unresolved: true });
	});

	it('finds a known guid, and then says nothing of it', async () => {
		const guid = simulator.state.messages.get(MESSAGES.fromAlice)?.guid;
		const answer = await send(simulator, PEOPLE.alice, { text: 'Yes', reply_to: { guid } });
		expect(answer.status).toBe(202);
		expect(answer.body).not.toHaveProperty('parent_unresolved');
	});
});
