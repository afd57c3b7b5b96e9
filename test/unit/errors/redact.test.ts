import fc from 'fast-check';

import { redact } from '../../../nodes/Blooio/errors/redact';

const KEY = 'bl_live_5f1d';
const SECRET = 'whsec_77aa';

describe('redacting', () => {
	it.each([
		['a text', `Bearer ${KEY}`, 'Bearer [hidden]'],
		['every occurrence', `${KEY} and ${KEY}`, '[hidden] and [hidden]'],
		['each of several secrets', `${SECRET}:${KEY}`, '[hidden]:[hidden]'],
		['a list', ['a', `${KEY}`, 3], ['a', '[hidden]', 3]],
		['nested fields', { a: { b: [{ c: `x${KEY}` }] } }, { a: { b: [{ c: 'x[hidden]' }] } }],
		['a name of a field', { [`key ${KEY}`]: 1 }, { 'key [hidden]': 1 }],
	])('hides a secret in %s', (_where, given, expected) => {
		expect(redact<unknown>(given, [KEY, SECRET])).toEqual(expected);
	});

	it('takes signs of a regular expression in a secret as they are', () => {
		expect(redact('a.c abc', ['a.c'])).toBe('[hidden] abc');
		expect(redact('x $& y', ['$&'])).toBe('x [hidden] y');
	});

	it('changes nothing for an empty secret: a credential without webhook secret is common', () => {
		expect(redact({ text: 'Hello' }, ['', ''])).toEqual({ text: 'Hello' });
	});

	it('leaves numbers, booleans and null alone', () => {
		const value = { limit: 35, mode: null, ok: true, list: [1, false, null] };
		expect(redact(value, ['35', 'null', 'true'])).toEqual(value);
	});

	it.each([
		['lists', '[', ']'],
		['objects', '{"a":', '}'],
	])(
		'does not break on %s that are nested without end, and shows nothing of them',
		(_what, a, z) => {
			const deep: unknown = JSON.parse(`${a.repeat(50_000)}"${KEY}"${z.repeat(50_000)}`);
			const text = JSON.stringify(redact({ deep, near: KEY }, [KEY]));
			expect(text).not.toContain(KEY);
			expect(text).toContain('"near":"[hidden]"');
		},
	);

	it('does not change the value that it is given', () => {
		const value = { text: KEY, list: [KEY] };
		redact(value, [KEY]);
		expect(value).toEqual({ text: KEY, list: [KEY] });
	});

	it('leaves no trace of a secret in any JSON value', () => {
		const piece = fc.constantFrom(KEY, SECRET, 'a', ' ', 'bl_live_', '"');
		const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
		const json = fc.letrec((tie) => ({
			value: fc.oneof(
				{ maxDepth: 4 },
				text,
				fc.integer(),
				fc.array(tie('value'), { maxLength: 3 }),
				fc.dictionary(text, tie('value'), { maxKeys: 3 }),
			),
		})).value;
		fc.assert(
			fc.property(json, (value) => {
				const shown = JSON.stringify(redact(value, [KEY, SECRET]));
				expect(shown).not.toContain(KEY);
				expect(shown).not.toContain(SECRET);
			}),
		);
	});

	it('returns a value without secrets unchanged', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				fc.pre(!JSON.stringify(value).includes(KEY));
				expect(redact(value, [KEY])).toEqual(value);
			}),
		);
	});
});
