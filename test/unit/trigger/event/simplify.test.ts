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
const simple = (changes: IDataObject) => {
	const payload = { ...full, ...changes };
	return simplify(webhookEventSchema.parse(payload), payload);
};

it.each([
	['message.received', 'text'],
	['message.sent', 'text'],
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
	expect(simplify(webhookEventSchema.parse(payload), payload)).toEqual({
		event: 'message.read',
		chat_id: 'ann@example.com',
		message_id: 'msg_1',
	});
});

it.each(['typing.started', 'message.melted', null])('%s keeps every field', (event) => {
	expect(simple({ event })).toEqual({ ...full, event, chat_id: '+15551234567' });
});

it.each([
	['the group', { group_id: 'grp_team', is_group: true }, 'grp_team'],
	['the group by the other ID alone', { external_id: 'grp_team' }, 'grp_team'],
	['the sender', { external_id: undefined }, '+15551234567'],
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
		expect(simplify(webhookEventSchema.parse(payload), payload)).toEqual({
			...payload,
			chat_id: null,
		});
	},
);
