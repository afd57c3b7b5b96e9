import type { IDataObject } from 'n8n-workflow';

import { webhookEventSchema } from '../../../../nodes/Blooio/schemas/answers/webhookEvent';
import { simplify } from '../../../../nodes/Blooio/trigger/event/simplify';

const full: IDataObject = {
	event: 'message.received',
	message_id: 'msg_1',
	external_id: '+15551234567',
	internal_id: '+12125550101',
	status: 'received',
	protocol: 'imessage',
	timestamp: 1,
	text: 'Hello',
	attachments: [],
	sender: '+15551234567',
	is_group: false,
	participants: [],
	reaction: 'love',
	action: 'add',
	original_text: 'Hi',
	direction: 'inbound',
	error_code: 'x',
	error_message: 'y',
	poll_id: 'poll_1',
	title: 'Lunch',
	options: [],
	voter: '+15551234567',
	option: 'Pizza',
};
const NOW = 1_700_000_000_000;
const simplified = (payload: IDataObject) =>
	simplify(webhookEventSchema.parse(payload), payload, NOW);
const simple = (changes: IDataObject) => simplified({ ...full, ...changes });

it.each([
	['message.received', 'text'],
	['message.sent', 'text'],
	['message.queued', 'status'],
	['message.pending', 'status'],
	['message.delivered', 'status'],
	['message.failed', 'error_code'],
	['message.read', 'status'],
	['message.reaction', 'reaction'],
	['poll.received', 'title'],
	['poll.created', 'title'],
	['poll.voted', 'option'],
])('%s comes with at most ten fields, %s among them', (event, field) => {
	const result = simple({ event });
	expect(Object.keys(result).length).toBeLessThanOrEqual(10);
	expect(result).toHaveProperty(field);
	expect(result).toMatchObject({ event, chat_id: '+15551234567', message_id: 'msg_1' });
});

it('leaves out what the event does not have', () => {
	const payload = { event: 'message.read', message_id: 'msg_1', external_id: 'ann@example.com' };
	expect(simplified(payload)).toEqual({
		event: 'message.read',
		chat_id: 'ann@example.com',
		message_id: 'msg_1',
		timestamp: NOW,
	});
});

it.each(['typing.started', 'message.melted', null])('%s keeps every field', (event) => {
	expect(simple({ event })).toEqual({ ...full, event, chat_id: '+15551234567' });
});

it.each([
	['the group', { group_id: 'grp_team', is_group: true }, 'grp_team'],
	['the group by the other ID alone', { external_id: 'grp_team' }, 'grp_team'],
	['the sender', { external_id: undefined }, '+15551234567'],
	['the other side, whichever handle wrote', { sender: 'ann@example.com' }, '+15551234567'],
	['the other side where no sender is named', { sender: '' }, '+15551234567'],
	['the sender where the other side is us', { external_id: '+12125550101' }, '+15551234567'],
	[
		'the other side where we are the sender',
		{ event: 'message.reaction', sender: '+1' },
		'+15551234567',
	],
	['nothing', { external_id: null, sender: null }, null],
	[
		'its own where nothing else tells',
		{ external_id: null, sender: null, chat_id: 'a@b.c' },
		'a@b.c',
	],
	['its own, as it came', { external_id: null, sender: null, chat_id: 17 }, 17],
	[
		'its own before a sender who may be ourselves',
		{ event: 'message.reaction', external_id: null, sender: '+1', chat_id: '+15551234567' },
		'+15551234567',
	],
	['its own group', { external_id: null, chat_id: 'grp_team' }, 'grp_team'],
])('chat_id is %s', (_what, changes, chatId) => {
	expect(simple(changes)).toMatchObject({ chat_id: chatId });
});

it.each(['constructor', '__proto__', 'toString'])(
	'keeps all fields of an event that is called %s',
	(event) => {
		const payload: IDataObject = { event, text: 'Hello' };
		expect(simplified(payload)).toEqual({ ...payload, chat_id: null, timestamp: NOW });
	},
);

it.each([
	['a number', 1_699_999_999_000, 1_699_999_999_000],
	['digits', '1699999999000', 1_699_999_999_000],
	['ISO text', '2023-11-14T22:13:19.000Z', 1_699_999_999_000],
	['a text that is no time', 'yesterday', NOW],
	['nothing', undefined, NOW],
	['null', null, NOW],
	['an object', { of: 'the future' }, NOW],
])('timestamp is a number where the event gives %s', (_what, timestamp, expected) => {
	expect(simple({ timestamp })).toMatchObject({ timestamp: expected });
});
