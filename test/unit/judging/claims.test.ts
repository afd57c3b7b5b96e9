import fc from 'fast-check';

import { judgeChat, REPEATED } from '../../../nodes/Blooio/judging/chat';
import type { AskedQuestion } from '../../../nodes/Blooio/judging/judge';
import { readMark, WAIT_MARK, writeMark } from '../../../nodes/Blooio/judging/mark';
import { replyFromMessage } from '../../../nodes/Blooio/judging/reply';

const ALICE = '+15551234567';
const T = 1_700_000_000_000;
const MINUTE = 60_000;

type Message = Record<string, unknown>;

let at = T;
beforeEach(() => (at = T));

const message = (id: string, direction: string, more: Message = {}): Message => ({
	message_id: id,
	direction,
	external_id: ALICE,
	text: id,
	time_sent: ++at,
	...more,
});

const DAY = 86_400_000;

const marked = (plain: boolean, limitMs = DAY) => ({
	metadata: { [WAIT_MARK]: writeMark({ plain, sealed: 'abc', limitMs }) },
});

const asks = (id: string, more: Message = marked(true, MINUTE)) => message(id, 'outbound', more);
const asksAgain = (id: string) =>
	message(`${id}-again-${at}`, 'outbound', { metadata: { [REPEATED]: id } });
const writes = (text: string, more: Message = {}) => message(text, 'inbound', more);
const inline = (text: string, id: string) => writes(text, { reply_to: { message_id: id } });

/** The text that answers a question, as its wait reads the chat. */
function answerTo(
	id: string,
	chat: Message[],
	over: string[] = [],
	heard: Message[] = [],
): string | undefined {
	const question: AskedQuestion = {
		messageId: id,
		chat: ALICE,
		since: T,
		accepted: [],
		inlineOnly: false,
		from: [],
	};
	const replies = heard.flatMap((one) => replyFromMessage(one) ?? []);
	return judgeChat(question, chat, replies, new Set(over)).answer?.reply.text;
}

describe('of two questions to one person, a plain message', () => {
	it('answers the one that was asked last, and the next one the other', () => {
		const chat = [asks('first'), asks('second'), writes('L'), writes('Friday')];
		expect([answerTo('first', chat), answerTo('second', chat)]).toEqual(['Friday', 'L']);
	});

	it('answers the earlier one where the later one was not asked yet', () => {
		const chat = [asks('first'), writes('Friday'), asks('second'), writes('L')];
		expect([answerTo('first', chat), answerTo('second', chat)]).toEqual(['Friday', 'L']);
	});

	it('answers the later one again after that was asked again', () => {
		const chat = [asks('first'), asks('second'), writes('What?'), asksAgain('second'), writes('L')];
		expect(answerTo('first', [...chat, writes('Friday')])).toBe('Friday');
	});

	it('answers the earlier one after that was asked again', () => {
		const chat = [asks('first'), asks('second'), asksAgain('first'), writes('Friday')];
		expect(answerTo('first', chat)).toBe('Friday');
	});

	it('answers the earlier one once the later one has been answered inline', () => {
		const chat = [asks('first'), asks('second'), inline('L', 'second'), writes('Friday')];
		expect([answerTo('first', chat), answerTo('second', chat)]).toEqual(['Friday', 'L']);
	});

	it('answers the earlier one once the time of the later one is over', () => {
		const chat = [asks('first'), asks('second', marked(true, 1_000))];
		at += MINUTE;
		expect(answerTo('first', [...chat, writes('Friday')])).toBe('Friday');
	});

	it('answers the earlier one where nobody waits for the later one any more', () => {
		const chat = [asks('first'), asks('second')];
		const friday = writes('Friday');
		expect(answerTo('first', chat, [], [friday])).toBeUndefined();
		expect(answerTo('first', chat, ['second'], [friday])).toBe('Friday');
	});

	it('is the answer of the later one also where nobody waits for that by now', () => {
		const chat = [asks('first'), asks('second'), writes('L'), writes('Friday')];
		expect(answerTo('first', chat, ['second'], chat.slice(-1))).toBe('Friday');
	});

	it('answers the earlier one where the later one takes inline replies alone', () => {
		const chat = [asks('first'), asks('second', marked(false, MINUTE)), writes('Friday')];
		expect(answerTo('first', chat)).toBe('Friday');
	});

	it('answers the earlier one where what came later is no question', () => {
		const chat = [asks('first'), asks('news', { metadata: { campaign: 7 } }), writes('Friday')];
		expect(answerTo('first', chat)).toBe('Friday');
	});
});

it('an inline reply answers what it replies to, whatever was asked later', () => {
	const chat = [asks('first'), asks('second'), inline('Friday', 'first'), writes('L')];
	expect([answerTo('first', chat), answerTo('second', chat)]).toEqual(['Friday', 'L']);
});

it('each plain message answers at most one of the open questions', () => {
	const happening = fc.constantFrom('ask', 'write');
	fc.assert(
		fc.property(fc.array(happening, { maxLength: 14 }), (happenings) => {
			at = T;
			const chat = happenings.map((kind, index) =>
				kind === 'ask' ? asks(`q${index}`) : writes(`m${index}`),
			);
			const answers = happenings.flatMap((kind, index) =>
				kind === 'ask' ? (answerTo(`q${index}`, chat) ?? []) : [],
			);
			expect(new Set(answers).size).toBe(answers.length);
		}),
	);
});

describe('a mark', () => {
	it('is read as it was written', () => {
		const span = fc.integer({ min: 0, max: 315_360_000 }).map((s) => ({ limitMs: s * 1000 }));
		const time = fc.integer({ min: 1e9, max: 1e10 }).map((s) => ({ until: s * 1000 }));
		const sealed = fc.stringMatching(/^[\w-]*$/);
		fc.assert(
			fc.property(fc.oneof(span, time), fc.boolean(), sealed, (end, plain, text) => {
				const mark = { ...end, plain, sealed: text };
				expect(readMark({ [WAIT_MARK]: writeMark(mark) })).toEqual(mark);
			}),
		);
	});

	it.each([[undefined], [null], ['x'], [{}], [{ n8n_wait: 7 }], [{ n8n_wait: 'something else' }]])(
		'is none: %j',
		(metadata) => {
			expect(readMark(metadata)).toBeUndefined();
		},
	);
});
