import fc from 'fast-check';

import { choiceOf } from '../../../nodes/Blooio/judging/spelling';

it.each<[string[], string, string]>([
	[['👍', '👎'], '👍🏽', '👍'],
	[['👍🏿', '👎🏿'], '👎', '👎🏿'],
	[['🙋'], '🙋🏻‍♀️', '🙋'],
	[['❤️'], '❤', '❤️'],
	[['1', '2'], '1️⃣', '1'],
	[['1', '10'], '🔟', '10'],
	[['1', '2'], '①', '1'],
	[['1', '2'], '２', '2'],
	[['1', '2'], '٢', '2'],
	[['Yes', 'No'], 'Yes\uFFFC', 'Yes'],
	[['Yes', 'No'], '\u200BYes\u2060', 'Yes'],
	[['Hayır', 'Evet'], 'HAYIR', 'Hayır'],
	[['Hayır', 'Evet'], 'hayir', 'Hayır'],
	[['İptal'], 'iptal', 'İptal'],
	[['iptal'], 'İPTAL', 'iptal'],
	[['Weiß nicht'], 'WEISS NICHT', 'Weiß nicht'],
	[['Όχι', 'Ναι'], 'ΟΧΙ', 'Όχι'],
	[['ΝΑΙ', 'ΑΡΓΟΣ'], 'αργός', 'ΑΡΓΟΣ'],
	[['Sí', 'No'], 'Si', 'Sí'],
	[['Да', 'Нет'], 'ДА!', 'Да'],
	[['Ещё'], 'еще', 'Ещё'],
	[['Później'], 'pozniej.', 'Później'],
	[['Łódź'], 'lodz', 'Łódź'],
	[['...', '?'], '…', '...'],
	[['…'], '...', '…'],
	[['はい', 'いいえ'], 'はい。', 'はい'],
	[['لا', 'نعم'], 'نَعَم', 'نعم'],
	[['-1', '2'], '−1', '-1'],
	[['-5 °C'], '–5 °c', '-5 °C'],
	[['10-11', '10–12'], '10–11', '10-11'],
	[['A, B'], 'a b', 'A, B'],
	[['ja', 'Ja'], 'JA', 'ja'],
	[['Si', 'Sí'], 'SI', 'Si'],
])('of %j, %j is %j', (accepted, text, choice) => {
	expect(choiceOf(accepted, text)).toBe(choice);
});

it.each<[string[], string]>([
	[['1'], '-1'],
	[['1'], '- 1'],
	[['1'], '−1'],
	[['1'], '–1'],
	[['1'], '+1'],
	[['1', '2'], '1.2'],
	[['1 5', '15'], '1.5'],
	[['10', '11'], '10-11'],
	// Both fit.
	[['Si', 'Sí'], 'sï'],
	[['👍🏻', '👍🏿'], '👍🏽'],
	[['Yes!', 'Yes?'], 'Yes'],
	// Vowels of Indic scripts are marks, but make other words.
	[['हाँ'], 'हो'],
	// Flags are told apart by signs that nobody sees.
	[['🏴󠁧󠁢󠁥󠁮󠁧󠁿'], '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
	[['か'], 'が'],
	[['Yes', ''], ''],
	[['?'], '!'],
])('of %j, %j is none', (accepted, text) => {
	expect(choiceOf(accepted, text)).toBeUndefined();
});

const filled = fc.string().filter((text) => text.trim() !== '');

const word = fc
	.array(fc.constantFrom(...'abcxyz019'), { minLength: 1, maxLength: 8 })
	.map((letters) => letters.join(''));

it('takes every accepted answer as itself, whatever there is beside it', () => {
	fc.assert(
		fc.property(fc.array(filled, { minLength: 1 }), (accepted) => {
			for (const answer of accepted) {
				const choice = choiceOf(accepted, answer);
				expect(choice?.trim()).toBe(answer.trim());
			}
		}),
	);
});

it('takes no word for another one, in any case and with any punctuation around', () => {
	const around = fc.constantFrom('', ' ', '!', '…', '"', '\n', '\uFFFC', '\u200B');
	fc.assert(
		fc.property(fc.uniqueArray(word, { minLength: 2 }), around, around, (words, before, behind) => {
			const [first = '', ...others] = words;
			const text = `${before}${first.toUpperCase()}${behind}`;
			expect(choiceOf(words, text)).toBe(first);
			expect(choiceOf(others, text)).toBeUndefined();
		}),
	);
});

it('does not look at a reply that is far longer than any accepted answer', () => {
	const long = new String('Yes'.repeat(100_000)) as string;
	long.normalize = () => {
		throw new Error('looked at');
	};
	expect(choiceOf(['Yes', 'No'], long)).toBeUndefined();
	expect(choiceOf(['ﷺ'], 'ﷺ'.repeat(100_000))).toBeUndefined();
	expect(choiceOf(['صلى الله عليه وسلم'], 'ﷺ')).toBe('صلى الله عليه وسلم');
});
