import type { INodeParameters } from 'n8n-workflow';

import { GROUPS, NUMBERS, PEOPLE } from '../../simulator';
import { recordMessage, type NewMessage } from '../../simulator/state/record';
import { jsonOf, startWorld, to } from '../support/world';

const world = startWorld();

const { alice, carol, stranger } = PEOPLE;
const TEN = Date.UTC(2026, 4, 5, 10, 0);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const get = async (chatId: string = stranger, options: INodeParameters = {}) => {
	const { error, outputs } = await world.run({
		resource: 'message',
		operation: 'getConversation',
		chatId: to(chatId),
		options,
	});
	expect(error).toBeUndefined();
	return jsonOf(outputs[0])[0] ?? {};
};

function add(
	direction: NewMessage['direction'],
	text: string,
	minute: number,
	more: Partial<NewMessage> = {},
) {
	const line = NUMBERS.dedicated;
	const at = { createdAt: TEN + minute * MINUTE };
	return recordMessage(world.simulator.state, {
		...{ chatId: stranger, direction, line, text },
		...at,
		...more,
	});
}

it('gives a chat as one item, oldest first, ours as assistant, in the time of the workflow', async () => {
	add('inbound', 'Is Friday free?', 0);
	add('outbound', 'Yes, at 3 pm', 1, { metadata: { source: 'agent' } });
	add('inbound', 'Great', 2);
	add('outbound', 'Bring your ID please', 3);
	const item = await get();
	expect(item).toEqual({
		chat_id: stranger,
		text: [
			`[2026-05-05 06:00] ${stranger}: Is Friday free?`,
			'[2026-05-05 06:01] us: Yes, at 3 pm',
			`[2026-05-05 06:02] ${stranger}: Great`,
			'[2026-05-05 06:03] us: Bring your ID please',
		].join('\n'),
		messages: [
			expect.objectContaining({ role: 'user', content: 'Is Friday free?', sender: stranger }),
			expect.objectContaining({ role: 'assistant', content: 'Yes, at 3 pm', automatic: true }),
			expect.objectContaining({ role: 'user', content: 'Great' }),
			expect.objectContaining({ role: 'assistant', automatic: false, sender: NUMBERS.dedicated }),
		],
		last_user_at: '2026-05-05T06:02:00.000-04:00',
		last_assistant_at: '2026-05-05T06:03:00.000-04:00',
		last_human_at: '2026-05-05T06:03:00.000-04:00',
	});
});

it('files have names, reactions are notes, and a tapback by text is on what it quotes', async () => {
	add('outbound', 'Which one suits you?', 0);
	const photo = add('inbound', 'This one', 1, {
		attachments: [{ url: 'https://cdn.example.com/a/room_2.jpg' }, { url: 'x', name: 'plan.pdf' }],
	});
	photo.reactions.push({ reaction: 'love', isAdded: true, at: TEN, sender: null });
	add('inbound', 'Liked “Which one suits you?”', 2);
	const { messages } = await get();
	expect(messages).toEqual([
		expect.objectContaining({ content: 'Which one suits you?\n[reacted: 👍]' }),
		expect.objectContaining({
			content: 'This one\n[attachment: room_2.jpg]\n[attachment: plan.pdf]\n[we reacted: ❤️]',
		}),
	]);
});

it('an inline reply brings what it quotes, also when that is older than the rest or gone', async () => {
	const old = add('outbound', 'Shall I book **room 2**?', 0);
	add('inbound', 'Hello', 10);
	const reply = { guid: 'g', partIndex: 0 };
	add('inbound', 'Yes please', 11, { replyTo: { ...reply, messageId: old.messageId } });
	add('inbound', 'And this', 12, { replyTo: { ...reply, messageId: null } });
	const { messages } = await get(stranger, { lastMessages: 3 });
	expect(messages).toEqual([
		expect.not.objectContaining({ quoted: expect.anything() }),
		expect.objectContaining({
			content: '[in reply to: Shall I book **room 2**?]\nYes please',
			quoted: expect.objectContaining({ text: old.text, role: 'assistant' }),
		}),
		expect.objectContaining({ content: 'And this', quoted: null }),
	]);
});

it('keeps to the last messages and the last hours', async () => {
	const now = Date.now();
	for (let hours = 9; hours >= 0; hours -= 1) {
		add('inbound', `${hours} hours ago`, 0, { createdAt: now - hours * HOUR - 1000 });
	}
	const contents = async (options: INodeParameters) => {
		const { messages } = await get(stranger, options);
		return Array.isArray(messages) ? messages.length : messages;
	};
	expect(await contents({ lastMessages: 4 })).toBe(4);
	expect(await contents({ lastHours: 3 })).toBe(3);
	expect(await contents({ lastHours: 0 })).toBe(10);
});

it('more messages than one page holds come whole and in order', async () => {
	for (let index = 0; index < 450; index += 1) add('inbound', `${index}`, index);
	const { messages } = await get(stranger, { lastMessages: 430 });
	const contents = Array.isArray(messages) ? messages : [];
	expect(contents).toHaveLength(430);
	expect(contents.at(0)).toMatchObject({ content: '20' });
	expect(contents.at(-1)).toMatchObject({ content: '449' });
});

it('in a group everybody has a name, and a chat that nobody began is empty', async () => {
	const at = Date.now();
	add('inbound', 'Hi', 0, { chatId: GROUPS.team, sender: alice, createdAt: at });
	add('inbound', 'Hey', 0, { chatId: GROUPS.team, sender: carol, createdAt: at + 1 });
	const group = await get(GROUPS.team, { lastMessages: 2 });
	expect(group.messages).toEqual([
		expect.objectContaining({ sender: alice }),
		expect.objectContaining({ sender: carol }),
	]);
	expect(await get('+15550000999')).toMatchObject({
		text: '',
		messages: [],
		last_user_at: null,
		last_human_at: null,
	});
});
