import fc from 'fast-check';

import { toPlainText } from '../../../../nodes/Blooio/text/plain';
import { plain, written } from './texts.cjs';

it('three hundred texts as models write them become what a person would type', () => {
	expect(written.length).toBeGreaterThanOrEqual(300);
	expect(written.map(toPlainText)).toEqual(plain);
});

/** Letters, digits and signs that no markup is made of. */
const word = fc.stringMatching(/^[\p{L}\p{N}.,;:!?'"()$€%/@+–—…’“”🙂-]{1,12}$/u);

it('a text without markup comes out as it is', () => {
	const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
	const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
	fc.assert(
		fc.property(text, (given) => {
			fc.pre(!/^\s*[-=]{3,}\s*$/m.test(given));
			expect(toPlainText(given)).toBe(given);
		}),
	);
});

it.each([
	'2 * 3 = 6',
	'2*3*4',
	'snake_case_name',
	'*',
	'_',
	'#',
	'# ',
	'#1',
	'a * b * c',
	'5* hotel, 4* inn',
	'+1 (555) 123-4567',
	'https://example.com/a_b_c?x_y=1&z=_2_',
	'www.example.com/_a_/b',
	'first_last_x@example.com',
	'C:\\Users\\_me_\\x',
	'¯\\_(ツ)_/¯',
	'>_< ^_^ *_* o_O',
	'* = required',
	'x < y and y > z',
	'<name>, please call',
	'a | b | c',
	'[John]: later',
	'> 5 people',
	'+ onions',
	'- onions',
	'1) one\n2) two',
	'Name: ________',
	'two lines \r\nwith *one star\r\n',
	'*args and **kwargs',
	'SELECT * FROM a WHERE b * c',
])('%j has no markup', (text) => {
	expect(toPlainText(text)).toBe(text);
});

it('markup around and between words that have none leaves the words and their spaces', () => {
	const plainWord = fc
		.stringMatching(/^\p{L}{1,8}$/u)
		.filter((one) => !/^(?:dict|eq|init|main|name|repr|str)$/.test(one));
	const marked = fc.tuple(plainWord, fc.constantFrom('', '**', '*', '_', '__', '`', '~~', '***'));
	fc.assert(
		fc.property(fc.array(marked, { minLength: 1, maxLength: 12 }), (words) => {
			const text = words.map(([one, sign]) => `${sign}${one}${sign}`).join(' ');
			expect(toPlainText(text)).toBe(words.map(([one]) => one).join(' '));
		}),
	);
});

it('whatever is given, nothing is thrown and something is left to read', () => {
	const signs = fc.array(
		fc.constantFrom(
			...['*', '**', '_', '`', '```', '~~', '#', '> ', '- ', '1. ', '[', '](', ')', '|', '---'],
			...[
				'<b>',
				'</b>',
				'<a href="x">',
				'</a>',
				'<br>',
				'&amp;',
				'&#9;',
				'\\',
				'\n',
				' ',
				'a',
				'ß',
			],
		),
		{ maxLength: 60 },
	);
	fc.assert(
		fc.property(signs, (parts) => {
			const text = parts.join('');
			expect(toPlainText(text).trim() === '').toBe(text.trim() === '');
		}),
		{ numRuns: 1000 },
	);
});

it('quotes within thousands of quotes do no harm', () => {
	const text = `${'>'.repeat(20_000)} hello`;
	expect(toPlainText(text)).toContain('hello');
});
