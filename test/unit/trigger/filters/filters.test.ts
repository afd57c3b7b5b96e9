import { passes, type EventFilter } from '../../../../nodes/Blooio/trigger/filters/filters';
import { webhookEventSchema } from '../../../../nodes/Blooio/schemas/answers/webhookEvent';

const NONE: EventFilter = {
	from: [],
	exceptFrom: [],
	ourNumbers: [],
	chatKind: 'all',
	protocols: [],
	consent: [],
	reactions: [],
};
const DIRECT = {
	event: 'message.received',
	external_id: '+15551234567',
	sender: '+15551234567',
	internal_id: '+12125550101',
	protocol: 'imessage',
	is_group: false,
};
const GROUP = {
	...DIRECT,
	external_id: 'grp_team',
	group_id: 'grp_team',
	is_group: true,
	protocol: 'SMS',
};
const TYPING = { event: 'typing.started', external_id: 'Ann@Example.com' };
const BARE = { event: 'group.name_changed' };

const VOTE = { event: 'poll.voted', poll_id: 'poll_1', voter: '+15551234567' };
const BY_CHAT = { event: 'message.melted', chat_id: 'grp_team' };

const check = (event: object, filter: Partial<EventFilter>) =>
	passes(webhookEventSchema.parse(event), { ...NONE, ...filter });

it('lets everything pass without a filter', () => {
	for (const event of [DIRECT, GROUP, TYPING, BARE, {}]) expect(check(event, {})).toBe(true);
});

it.each<[string, Partial<EventFilter>, object, boolean]>([
	['the sender', { from: ['+15551234567'] }, DIRECT, true],
	['the sender in a group', { from: ['+15551234567'] }, GROUP, true],
	['the group', { from: ['grp_team'] }, GROUP, true],
	['one of several', { from: ['grp_other', '+15551234567'] }, DIRECT, true],
	['an email in another spelling', { from: ['ann@example.com'] }, TYPING, true],
	['somebody else', { from: ['+15550000000'] }, DIRECT, false],
	['another group', { from: ['grp_other'] }, GROUP, false],
	['nobody', { from: ['grp_team'] }, BARE, false],
	['who votes', { from: ['+15551234567'] }, VOTE, true],
	['another voter', { from: ['+15550000000'] }, VOTE, false],
	['a chat that only chat_id names', { from: ['grp_team'] }, BY_CHAT, true],
])('From: %s', (_what, filter, event, expected) => {
	expect(check(event, filter)).toBe(expected);
});

it.each<[string, Partial<EventFilter>, object, boolean]>([
	['our number', { ourNumbers: ['+12125550101'] }, DIRECT, true],
	['another one', { ourNumbers: ['+14155550102'] }, DIRECT, false],
	[
		'one that is not known',
		{ ourNumbers: ['+12125550101'] },
		{ ...DIRECT, internal_id: null },
		false,
	],
])('Our Numbers: %s', (_what, filter, event, expected) => {
	expect(check(event, filter)).toBe(expected);
});

it.each<[EventFilter['chatKind'], object, boolean]>([
	['direct', DIRECT, true],
	['direct', GROUP, false],
	['direct', TYPING, true],
	['group', GROUP, true],
	['group', { external_id: 'grp_team' }, true],
	['group', { group_id: 'grp_team' }, true],
	['group', { is_group: true }, true],
	['group', DIRECT, false],
	['group', BY_CHAT, true],
	['direct', BY_CHAT, false],
	['direct', { chat_id: '+15551234567' }, true],
])('Chats: %s', (chatKind, event, expected) => {
	expect(check(event, { chatKind })).toBe(expected);
});

it.each<[string[], object, boolean]>([
	[['imessage'], DIRECT, true],
	[['sms', 'rcs'], DIRECT, false],
	[['sms'], GROUP, true],
	[['non-imessage'], { ...DIRECT, protocol: 'non-imessage' }, true],
	[['imessage'], TYPING, true],
	[['imessage'], { ...DIRECT, protocol: null }, true],
])('Protocols: %j', (protocols, event, expected) => {
	expect(check(event, { protocols })).toBe(expected);
});

it.each<[string, string[], object, boolean]>([
	['the sender', ['+15551234567'], DIRECT, false],
	['the sender in a group', ['+15551234567'], GROUP, false],
	['the group', ['grp_team'], GROUP, false],
	['the sender by another spelling', ['ann@example.com'], TYPING, false],
	['somebody else', ['+15550000000', 'grp_other'], GROUP, true],
	['nobody', ['+15551234567'], BARE, true],
])('Except From: %s', (_what, exceptFrom, event, expected) => {
	expect(check(event, { exceptFrom })).toBe(expected);
});

it.each<[EventFilter['consent'], object, boolean]>([
	[['stop'], { ...DIRECT, text: 'Stop' }, true],
	[['stop'], { ...DIRECT, text: 'Start' }, false],
	[['stop', 'start'], { ...DIRECT, text: 'Start' }, true],
	[['stop'], { ...DIRECT, text: 'Hello' }, false],
	[['none'], { ...DIRECT, text: 'Hello' }, true],
	[['none'], { ...DIRECT, text: null }, true],
	[['none'], { ...DIRECT, text: 'STOP' }, false],
	[['stop'], VOTE, true],
])('Consent Keywords: %j', (consent, event, expected) => {
	expect(check(event, { consent })).toBe(expected);
});

it.each<[string[], object, boolean]>([
	[['like'], { reaction: 'like', action: 'add' }, true],
	[['like'], { reaction: '👍🏽', action: 'add' }, true],
	[['like'], { reaction: 'love', action: 'add' }, false],
	[['like'], { reaction: 'like', action: 'remove' }, false],
	[['like'], { reaction: '+like' }, true],
	[['emoji'], { reaction: '🎉', action: 'add' }, true],
	[['emoji'], { reaction: '👍', action: 'add' }, false],
	[['emoji'], { reaction: 'like', action: 'add' }, false],
	[['🎉'], { reaction: '🎉', action: 'add' }, true],
	[['like'], {}, false],
	[[], { reaction: 'like', action: 'remove' }, true],
])('Reactions: %j', (reactions, reaction, expected) => {
	expect(check({ ...DIRECT, event: 'message.reaction', ...reaction }, { reactions })).toBe(
		expected,
	);
});

it('Reactions concern no other event', () => {
	expect(check(DIRECT, { reactions: ['like'] })).toBe(true);
});

it('asks for all filters at once', () => {
	const filter: EventFilter = {
		...NONE,
		from: ['+15551234567'],
		ourNumbers: ['+12125550101'],
		chatKind: 'direct',
		protocols: ['imessage'],
	};
	expect(check(DIRECT, filter)).toBe(true);
	expect(check(GROUP, filter)).toBe(false);
});
