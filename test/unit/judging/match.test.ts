import fc from 'fast-check';

import { judge, type AskedQuestion } from '../../../nodes/Blooio/judging/judge';
import { looseChoiceOf } from '../../../nodes/Blooio/judging/match';
import type { Reply } from '../../../nodes/Blooio/judging/reply';

const YES_NO = ['Yes', 'No'];

it.each<[string, string | undefined, string | undefined]>([
	['Yes 👍', 'Yes', 'Yes'],
	['yes👍', 'Yes', 'Yes'],
	['Yes, 3 pm works', 'Yes', 'Yes'],
	['Yes\n\nSent from my iPhone', 'Yes', 'Yes'],
	['YES!!! thank you', 'Yes', 'Yes'],
	['No. Sorry', 'No', 'No'],
	['\n Yes\n> Please answer with one of: Yes, No', 'Yes', undefined],
	['Fine, yes please', undefined, 'Yes'],
	['Yes and no', undefined, undefined],
	['yes/no', undefined, undefined],
	['No problem, yes', undefined, undefined],
	['Yesterday', undefined, undefined],
	['I do not know', undefined, undefined],
	['eyes', undefined, undefined],
	['', undefined, undefined],
	['👍', undefined, undefined],
])('%j: begins with %s, contains %s', (text, begins, contains) => {
	expect(looseChoiceOf(YES_NO, text, 'begins')).toBe(begins);
	expect(looseChoiceOf(YES_NO, text, 'contains')).toBe(contains);
	expect(looseChoiceOf(YES_NO, text, 'exact')).toBeUndefined();
});

it.each([
	['an answer within a longer one', ['Yes', 'Yes, please'], 'Yes please, at 3', 'Yes, please'],
	['a number', ['1', '2'], '1) the red one', '1'],
	['a number that is another one', ['1', '2'], '1.5 litres', undefined],
	['an emoji', ['👍', '👎'], '👍🏽 great', '👍'],
	['accents that are left out', ['Sí', 'No'], 'Si, a las tres', 'Sí'],
	['answers that accents tell apart', ['Si', 'Sí'], 'Sí claro', 'Sí'],
	['signs without spaces', ['はい', 'いいえ'], 'はい、三時に', 'はい'],
	['several words', ['Call me', 'Text me'], 'call me tomorrow', 'Call me'],
])('%s', (_what, accepted, text, choice) => {
	expect(looseChoiceOf(accepted, text, 'begins')).toBe(choice);
});

it('finds an answer in front of anything that names no other', () => {
	const answer = fc.constantFrom(...YES_NO);
	const rest = fc.string({ unit: 'grapheme', maxLength: 40 });
	fc.assert(
		fc.property(answer, rest, (given, more) => {
			const words = more.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);
			fc.pre(!words.includes('yes') && !words.includes('no') && !/[\p{M}\r\n]/u.test(more));
			expect(looseChoiceOf(YES_NO, `${given}, ${more}`, 'begins')).toBe(given);
		}),
	);
});

it('takes no time for a text that nobody would read', () => {
	expect(looseChoiceOf(YES_NO, `Yes ${'a '.repeat(100_000)}`, 'contains')).toBeUndefined();
});

describe('a question', () => {
	const question: AskedQuestion = {
		chat: '+15551234567',
		messageId: 'msg_question',
		since: 0,
		inlineOnly: false,
		from: [],
		accepted: YES_NO,
	};
	const reply: Reply = {
		messageId: 'msg_reply',
		chat: '+15551234567',
		text: 'Yes, 3 pm works',
		time: 1,
		attachments: [],
	};

	it('takes the whole reply for the answer unless told otherwise', () => {
		expect(judge(question, reply)).toEqual({ kind: 'other' });
		expect(judge({ ...question, match: 'begins' }, reply)).toEqual({
			kind: 'answer',
			choice: 'Yes',
		});
	});

	it('sees no answer in the quote of a tapback', () => {
		const text = 'Liked “Say yes”';
		const asking = {
			ids: new Set(['msg_question']),
			texts: ['Say yes'],
			others: new Set<string>(),
		};
		expect(judge({ ...question, match: 'contains' }, { ...reply, text }, asking)).toEqual({
			kind: 'ignored',
		});
	});
});
