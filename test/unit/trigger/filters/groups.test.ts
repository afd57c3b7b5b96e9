import { webhookEventSchema } from '../../../../nodes/Blooio/schemas/answers/webhookEvent';
import {
	judgeInGroup,
	type GroupFilter,
	type GroupVerdict,
} from '../../../../nodes/Blooio/trigger/filters/groups';

const NONE: GroupFilter = { mentioned: false, names: [], keywords: [], repliesToUs: false };
const US = '+12125550101';
const GROUP = {
	event: 'message.received',
	external_id: 'grp_team',
	group_id: 'grp_team',
	is_group: true,
	sender: '+15551234567',
	internal_id: US,
};
const reply = (messageId: string | null) => ({
	reply_to: { message_id: messageId, guid: 'GUID-1', part_index: 0 },
});

const verdict = (filter: Partial<GroupFilter>, given: object): GroupVerdict =>
	judgeInGroup(webhookEventSchema.parse({ ...GROUP, ...given }), { ...NONE, ...filter });

const mentioned = (...names: string[]) => ({ mentioned: true, names });
const keywords = (...words: string[]) => ({ keywords: words });
const REPLIES = { repliesToUs: true };
const AVA = mentioned('Ava', 'Blue Bot');

it.each<[what: string, filter: Partial<GroupFilter>, given: object, expected: GroupVerdict]>([
	['no filter', {}, { text: 'Hello' }, 'passes'],
	['names alone ask for nothing', { names: ['Ava'] }, { text: 'Hello' }, 'passes'],
	['a direct chat', AVA, { group_id: null, external_id: '+1', is_group: false }, 'passes'],
	['a status', AVA, { event: 'message.delivered' }, 'passes'],
	['a reaction', AVA, { event: 'message.reaction', message_id: 'msg_1' }, 'passes'],
	['a vote', AVA, { event: 'poll.voted' }, 'passes'],
	['the name', AVA, { text: 'Ava' }, 'passes'],
	['the name in a sentence', AVA, { text: 'Could you look, Ava?' }, 'passes'],
	['the name in capitals', AVA, { text: 'AVA HELP' }, 'passes'],
	['the name with a sign before it', AVA, { text: '@ava when do you open' }, 'passes'],
	['the name with an ending', AVA, { text: 'Ava’s answer was good' }, 'passes'],
	['a name of two words', AVA, { text: 'hey blue  bot' }, 'passes'],
	['a name across lines', AVA, { text: 'hey Blue\nBot' }, 'passes'],
	['half of a name of two words', AVA, { text: 'the sky is blue' }, 'drop'],
	['the name within a word', AVA, { text: 'We fly to Bratislava' }, 'drop'],
	['the beginning of a word', AVA, { text: 'Is it available?' }, 'drop'],
	['another handle', AVA, { text: 'ask ava_2' }, 'drop'],
	['a mail address', AVA, { text: 'write to ava@example.com' }, 'drop'],
	['the name with a zero-width sign', AVA, { text: 'A\u200Bva, hello' }, 'passes'],
	['a name with signs', mentioned('C++ (bot)'), { text: 'c++ (bot) go' }, 'passes'],
	['a name in Japanese', mentioned('エイバ'), { text: 'エイバさん、お願いします' }, 'passes'],
	['a name with an accent', mentioned('Zoë'), { text: 'merci Zoe\u0308!' }, 'passes'],
	['a name in Cyrillic', mentioned('Ава'), { text: 'Ава, привет' }, 'passes'],
	['within a Cyrillic word', mentioned('Ава'), { text: 'слава' }, 'drop'],
	['no name at all', mentioned(), { text: 'Hello all' }, 'drop'],
	['no text', AVA, { text: null, attachments: ['https://example.com/a.png'] }, 'drop'],
	['our number', mentioned(), { text: 'call +12125550101' }, 'passes'],
	['our number as people write it', mentioned(), { text: 'ask (212) 555-0101 please' }, 'passes'],
	['our number with dots', mentioned(), { text: '@1.212.555.0101' }, 'passes'],
	['our number with 00', mentioned(), { text: '0012125550101' }, 'passes'],
	['another number', mentioned(), { text: 'call +12125550102' }, 'drop'],
	['a longer number', mentioned(), { text: 'order 121255501019' }, 'drop'],
	['the end of our number', mentioned(), { text: 'room 0101' }, 'drop'],
	['our number where it is not asked', keywords('order'), { text: US }, 'drop'],
	['a number where ours is not known', mentioned(), { internal_id: null, text: US }, 'drop'],
	['a keyword', keywords('order', 'price'), { text: 'What is the PRICE?' }, 'passes'],
	['a phrase', keywords('opening hours'), { text: 'your opening\nhours?' }, 'passes'],
	['a keyword within a word', keywords('order'), { text: 'disorderly' }, 'drop'],
	['a keyword in the plural', keywords('order'), { text: 'two orders' }, 'drop'],
	['an emoji as keyword', keywords('🍕'), { text: 'want🍕now' }, 'passes'],
	['a reply', REPLIES, { text: 'yes', ...reply('msg_1') }, 'look'],
	['a reply to what Blooio does not know', REPLIES, reply(null), 'drop'],
	['no reply', REPLIES, { text: 'yes' }, 'drop'],
	['a name or a reply: the name', { ...AVA, ...REPLIES }, { text: 'Ava' }, 'passes'],
	['a name or a reply: the reply', { ...AVA, ...REPLIES }, reply('msg_1'), 'look'],
	['a keyword or a name: neither', { ...AVA, ...keywords('order') }, { text: 'hi' }, 'drop'],
	['a reply where it is not asked', AVA, { text: 'yes', ...reply('msg_1') }, 'drop'],
	['a group known by its ID alone', AVA, { is_group: undefined, text: 'hi' }, 'drop'],
])('%s', (_what, filter, given, expected) => {
	expect(verdict(filter, given)).toBe(expected);
});
