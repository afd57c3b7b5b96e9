import fc from 'fast-check';

import { judge, type AskedQuestion } from '../../../nodes/Blooio/judging/judge';
import { replyFromEvent, replyFromMessage, type Reply } from '../../../nodes/Blooio/judging/reply';

const ALICE = '+15551234567';
const CAROL = '+15551234569';

const NOW = 9_000;

const question: AskedQuestion = {
	chat: ALICE,
	messageId: 'msg_question',
	since: 1_000,
	inlineOnly: false,
	from: [],
	accepted: [],
};

const reply: Reply = {
	messageId: 'msg_reply',
	chat: ALICE,
	sender: ALICE,
	text: 'Yes',
	time: 2_000,
	attachments: [],
};

const IGNORED = { kind: 'ignored' };

/** Any reply, often one that differs in one thing only from the one that counts. */
const anyReply = fc.record({
	messageId: fc.constantFrom('msg_reply', 'msg_question', ''),
	chat: fc.oneof(fc.constantFrom(ALICE, CAROL, 'grp_1', ''), fc.string()),
	sender: fc.option(fc.oneof(fc.constantFrom(ALICE, CAROL, ` ${ALICE} `), fc.string()), {
		nil: undefined,
	}),
	text: fc.string(),
	time: fc.oneof(fc.constantFrom(999, 1_000, 1_001), fc.integer()),
	replyTo: fc.option(fc.constantFrom('msg_question', 'msg_other'), { nil: undefined }),
	attachments: fc.constant<unknown[]>([]),
});

const anyQuestion = fc.record({
	inlineOnly: fc.boolean(),
	from: fc.constantFrom<string[]>([], [ALICE], [CAROL]),
	accepted: fc.constantFrom<string[]>([], ['Yes', 'No']),
});

it('counts no message of another chat, from before, of a stranger, or not inline where it must be, unless it replies to the question', () => {
	fc.assert(
		fc.property(anyQuestion, anyReply, (how, given) => {
			const verdict = judge({ ...question, ...how }, given);
			const isInline = given.replyTo === 'msg_question';
			const isOther =
				(!isInline && (given.chat !== ALICE || given.time < 1_000 || how.inlineOnly)) ||
				given.messageId === 'msg_question' ||
				(how.from.length > 0 && !how.from.includes((given.sender ?? '').trim()));
			if (isOther) expect(verdict).toEqual(IGNORED);
			else expect(verdict).not.toEqual(IGNORED);
		}),
		{ numRuns: 2_000 },
	);
});

it.each([
	['Yes', 'Yes'],
	['yes', 'Yes'],
	[' YES!! ', 'Yes'],
	['Yes.\n', 'Yes'],
	['“No”', 'No'],
	['no', 'No'],
	['not  yet…', 'Not yet'],
	['caf\u0065\u0301', 'Café'],
	['?', '?'],
	['👍', '👍'],
])('takes %j as the accepted answer %j', (text, choice) => {
	const accepted = ['Yes', 'No', 'Not yet', 'Café', '?', '👍'];
	expect(judge({ ...question, accepted }, { ...reply, text })).toEqual({ kind: 'answer', choice });
});

it.each([
	['-1', '-1'],
	['1', '1'],
	['1.', '1'],
	[' a- ', 'A-'],
	['A', 'A'],
	['A!', 'A'],
])('takes %j to the letter before it looks at the spelling: %j', (text, choice) => {
	const accepted = ['1', '-1', 'A', 'A-'];
	expect(judge({ ...question, accepted }, { ...reply, text })).toEqual({ kind: 'answer', choice });
});

it.each(['Yes please', 'Yesno', 'N o', '', '!', '👎', 'ye'])('does not take %j as one', (text) => {
	const accepted = ['Yes', 'No', '?', '👍'];
	expect(judge({ ...question, accepted }, { ...reply, text })).toEqual({ kind: 'other' });
});

it('takes any text where nothing is named', () => {
	expect(judge(question, { ...reply, text: '' })).toEqual({ kind: 'answer', choice: null });
});

it.each([
	['👍', 'Yes'],
	['👍🏽 ', 'Yes'],
	['❤️', 'Yes'],
	['👎', 'No'],
])('takes a written %j like a tapback where those count', (text, choice) => {
	const asked = { ...question, accepted: ['Yes', 'No'] };
	expect(judge(asked, { ...reply, text })).toEqual({ kind: 'other' });
	expect(judge({ ...asked, reactions: 'thumbs' }, { ...reply, text })).toMatchObject({
		kind: 'answer',
		choice,
	});
});

describe('an answer of somebody else', () => {
	const asked = {
		...question,
		accepted: ['Yes', 'No'],
		from: ['+15550000000'],
		refusal: 'Not you',
	};

	it('is told from other talk, where something is to be written back', () => {
		expect(judge(asked, { ...reply, text: 'Yes' })).toEqual({ kind: 'unauthorized' });
		expect(judge(asked, { ...reply, text: 'Lunch?' })).toEqual({ kind: 'ignored' });
	});

	it('is nothing otherwise', () => {
		const silent = { ...asked, refusal: undefined };
		expect(judge(silent, { ...reply, text: 'Yes' })).toEqual({ kind: 'ignored' });
	});
});

describe('an event', () => {
	const event = {
		event: 'message.received',
		message_id: 'msg_reply',
		external_id: ALICE,
		internal_id: '+12125550101',
		text: 'Yes',
		received_at: 2_000,
	};

	it('is read as a reply', () => {
		expect(replyFromEvent(event, NOW)).toMatchObject({
			messageId: 'msg_reply',
			chat: ALICE,
			sender: ALICE,
			line: '+12125550101',
			time: 2_000,
		});
	});

	it('in a group is in the chat of the group', () => {
		const inGroup = { ...event, sender: CAROL, is_group: true, group_id: 'grp_1' };
		expect(replyFromEvent(inGroup, NOW)).toMatchObject({ chat: 'grp_1', sender: CAROL });
	});

	it('of another kind, or anything else, is none', () => {
		for (const name of ['message.sent', 'message.delivered', 'message.reaction', 'poll.voted']) {
			expect(replyFromEvent({ ...event, event: name }, NOW)).toBeUndefined();
		}
		fc.assert(fc.property(fc.anything(), (given) => replyFromEvent(given, NOW) === undefined));
	});
});

it('only an inbound message of a list is a reply', () => {
	const message = { message_id: 'msg_1', external_id: ALICE, text: 'Yes', time_sent: 2_000 };
	expect(replyFromMessage({ ...message, direction: 'inbound' })).toMatchObject({ time: 2_000 });
	expect(replyFromMessage({ ...message, direction: 'outbound' })).toBeUndefined();
	expect(replyFromMessage(message)).toBeUndefined();
});
