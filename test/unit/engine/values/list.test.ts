import fc from 'fast-check';
import { refusalOf } from '../../support/refusal';
import { given } from './support/given';

describe('several texts', () => {
	it.each([
		[
			['a', 'b'],
			['a', 'b'],
		],
		['a', ['a']],
		[5, ['5']],
		[
			['a', '', null, ' ', 'b', 3, false],
			['a', 'b', '3', 'false'],
		],
		[
			[['a', 'b'], 'c'],
			['a', 'b', 'c'],
		],
		[[], []],
		['["a", "b, c"]', ['a', 'b, c']],
		[
			[' ["a", 2]\n', 'c'],
			['a', '2', 'c'],
		],
		['[]', []],
		['[1] see below', ['[1] see below']],
		['a, b', ['a, b']],
		[['a, b'], ['a, b']],
		['\uD83D', ['\uFFFD']],
		[['\u200B', 'a'], ['a']],
	])('%j reads as %j', (value, expected) => {
		expect(given(value).texts('field')).toEqual(expected);
	});

	it.each([[[{}]], [{}], [[[['a']]]], [[Number.NaN]]])(
		'are refused when one is none: %j',
		(value) => {
			expect(refusalOf(() => given(value).texts('field')).message).toBe(
				'My Field is not a list of texts',
			);
		},
	);
});

describe('a list of names', () => {
	const list = (value: unknown, commas: boolean) => given(value).list('field', { commas });

	it.each([
		['a, b', ['a', 'b']],
		[' a\nb,\r\nc; d ', ['a', 'b', 'c', 'd']],
		['a,a,', ['a']],
		[',', []],
		[['Yes, please'], ['Yes, please']],
		[
			['a, b', ' c '],
			['a, b', 'c'],
		],
		['["a, b", "c"]', ['a, b', 'c']],
		[['["vip", "new"]'], ['vip', 'new']],
		[7, ['7']],
	])('%j reads as %j where commas part a text', (value, expected) => {
		expect(list(value, true)).toEqual(expected);
	});

	it.each([
		['Yes, please', ['Yes, please']],
		[['Yes, please'], ['Yes, please']],
		[
			['Yes', ' Yes ', 'No'],
			['Yes', 'No'],
		],
		['["Yes, please", "No"]', ['Yes, please', 'No']],
	])('%j reads as %j where they do not', (value, expected) => {
		expect(list(value, false)).toEqual(expected);
	});

	it('has each name once, however its accents are put together', () => {
		expect(list(['Café', 'b', 'Cafe\u0301', 'Bb', 'b'], true)).toEqual(['Café', 'b', 'Bb']);
	});

	it.each(['["vip", "new"', "['vip', 'new']", '[“vip”, “new”]'])(
		'is refused where it is a list in broken JSON: %j',
		(value) => {
			expect(refusalOf(() => list(value, true))).toMatchObject({
				message: 'My Field is not a list',
				hint: expect.stringContaining('Write it like ["vip", "new"], or without brackets'),
			});
		},
	);

	it('never has more entries than a list that was given', () => {
		const texts = fc.array(fc.string({ unit: fc.constantFrom('a', ',', ';', '\n', ' ', '"') }));
		fc.assert(
			fc.property(texts, (entries) => {
				const expected = [...new Set(entries.map((entry) => entry.trim()))].filter(Boolean);
				expect(list(entries, true)).toEqual(expected);
				expect(list(JSON.stringify(entries), true)).toEqual(expected);
				expect(list(entries, false)).toEqual(expected);
			}),
		);
	});
});
