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

describe('a secret in another form', () => {
	const base64 = (text: string) => Buffer.from(text).toString('base64');
	const each = (text: string, form: (sign: string, hex: string) => string) =>
		[...text].map((sign) => form(sign, sign.charCodeAt(0).toString(16).padStart(2, '0'))).join('');

	it.each([
		['base64', base64(KEY)],
		['base64 behind Bearer', base64(`Bearer ${KEY}`)],
		['base64 in a log-in', base64(`user:${KEY}`)],
		['base64 within JSON', base64(JSON.stringify({ a: 1, key: KEY, b: 2 }))],
		['base64url', Buffer.from(`??>>${KEY}??>>`).toString('base64url')],
		['hex', Buffer.from(KEY).toString('hex')],
		['HEX', Buffer.from(KEY).toString('hex').toUpperCase()],
		['percent', each(KEY, (_sign, hex) => `%${hex}`)],
		['percent here and there', each(KEY, (sign, hex) => (/[a-f]/.test(sign) ? `%${hex}` : sign))],
		['percent, twice', encodeURIComponent(each(KEY, (_sign, hex) => `%${hex}`))],
		[
			'percent, three times',
			encodeURIComponent(encodeURIComponent(each(KEY, (_sign, hex) => `%${hex}`))),
		],
		['\\u', each(KEY, (_sign, hex) => `\\u00${hex}`)],
		['\\x', each(KEY, (_sign, hex) => `\\x${hex}`)],
		['HTML', each(KEY, (sign) => `&#${sign.charCodeAt(0)};`)],
		['HTML in hex', each(KEY, (_sign, hex) => `&#x${hex};`)],
		['upper case', KEY.toUpperCase()],
		['JSON in JSON', JSON.stringify(JSON.stringify({ key: KEY }))],
	])('is hidden: %s', (_form, text) => {
		expect(redact(`Your key: ${text} (yours)`, [KEY, SECRET])).toMatch(
			/^Your key: [^A-Za-z0-9]*(key[^A-Za-z0-9]*)?\[hidden\][^A-Za-z0-9]* \(yours\)$/,
		);
	});

	it('with signs that JSON escapes is hidden there too', () => {
		const secret = 'a"b/c\\d';
		expect(redact(JSON.stringify({ secret }), [secret])).toBe('{"secret":"[hidden]"}');
		expect(redact('{"secret":"a\\"b\\/c\\\\d"}', [secret])).toContain('[hidden]');
	});

	it.each(['base64', 'base64url'] as const)(
		'with signs for which the alphabets differ is hidden in %s',
		(form) => {
			const secret = '~~~???>>>~~~???';
			for (const before of ['', 'a', 'ab']) {
				const text = Buffer.from(`${before}${secret}`).toString(form);
				expect(redact(text, [secret])).toBe('[hidden]');
			}
		},
	);

	it('is hidden wherever it stands in a text that is encoded whole', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
				const bytes = Buffer.from(`${before}${KEY}${after}`);
				for (const form of ['base64', 'base64url', 'hex'] as const) {
					expect(redact(`x ${bytes.toString(form)} y`, [KEY])).toContain('[hidden]');
				}
			}),
		);
	});

	it('is hidden where it is added to the secrets later', () => {
		const secrets = [KEY];
		expect(redact(SECRET, secrets)).toBe(SECRET);
		secrets.push(SECRET);
		expect(redact(SECRET, secrets)).toBe('[hidden]');
	});

	it('is looked for in any text in a time that grows with its length', () => {
		for (const sign of ['%', '%25', '\\', '&#', '&#0', 'A', 'b', KEY.slice(0, -1)]) {
			const text = sign.repeat(1_000_000 / sign.length);
			expect(redact(text, [KEY, SECRET])).toHaveLength(text.length);
		}
	});
});
