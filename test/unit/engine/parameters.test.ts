import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { parameterSource } from '../../../nodes/Blooio/engine/parameterSource';
import { Parameters } from '../../../nodes/Blooio/engine/parameters';
import { factsOf } from '../../../nodes/Blooio/engine/values/fieldFacts';
import { parametersOf } from '../support/parameters';
import { acceptedBy, refusalOf } from '../support/refusal';

const FIELDS: INodeProperties[] = [
	{ displayName: 'My Field', name: 'field', type: 'string', default: '' },
];
/** A reader whose one field has the given value. */
const given = (field: unknown) => parametersOf({ field }, FIELDS);

const BLANK = [
	undefined,
	null,
	'',
	'   ',
	'\n',
	'\u200B',
	'\u2060\u00AD',
	'\uFE0F',
	'\uFEFF \u200E\u202C',
	'\u2800\u3164',
];

describe('a missing value', () => {
	it.each(BLANK)('%j is what every optional reading gives nothing for', (value) => {
		const parameters = given(value);
		expect(parameters.has('field')).toBe(false);
		expect(parameters.optionalText('field')).toBeUndefined();
		expect(parameters.optionalBoolean('field')).toBeUndefined();
		expect(parameters.optionalNumber('field', { min: 0, max: 9 })).toBeUndefined();
		expect(parameters.optionalTime('field')).toBeUndefined();
		expect(parameters.optionalObject('field')).toBeUndefined();
		expect(parameters.locator('field')).toBe('');
		expect(parameters.optionalName('field')).toBeUndefined();
		expect(parameters.optionalOption('field', ['a'])).toBeUndefined();
		expect(parameters.texts('field')).toEqual([]);
		expect(parameters.list('field', { commas: true })).toEqual([]);
		expect(parameters.rows('field', 'group')).toEqual([]);
		expect(parameters.collection('field').has('anything')).toBe(false);
	});

	it.each([0, false, 'a', '❤️', '\uD83D', [], {}])('%j is a value', (value) => {
		expect(given(value).has('field')).toBe(true);
	});
});

describe('a text', () => {
	it.each([
		['Hello', 'Hello'],
		['  Hello \n', '  Hello \n'],
		[0, '0'],
		[12.5, '12.5'],
		[false, 'false'],
		[12345678901234567890n, '12345678901234567890'],
		[1e21, '1000000000000000000000'],
		[-0, '0'],
		['a cut emoji \uD83D', 'a cut emoji \uFFFD'],
		['\uDE00 and a whole one 😀', '\uFFFD and a whole one 😀'],
	])('%p reads as %j', (value, text) => {
		expect(given(value).optionalText('field')).toBe(text);
		expect(given(value).text('field')).toBe(text);
	});

	it.each(BLANK)('that must be there is refused when it is %j', (value) => {
		expect(refusalOf(() => given(value).text('field'))).toMatchObject({
			message: 'My Field is empty',
			hint: 'Fill in My Field, or check the expression behind it',
			field: 'My Field',
		});
	});

	it.each([[{}], [['a']], [new Date()], [Number.NaN], [Number.POSITIVE_INFINITY]])(
		'is never made of %p: nobody wants to send "[object Object]" or "NaN"',
		(value) => {
			expect(refusalOf(() => given(value).optionalText('field')).message).toBe(
				'My Field is not a text',
			);
		},
	);
});

describe('a name', () => {
	it.each([
		['  Ann \n', 'Ann'],
		['\u202A+15551234567\u202C', '+15551234567'],
		['\uFEFFmsg_1\u200B', 'msg_1'],
		['Ann  Lee', 'Ann  Lee'],
		[' ❤️ ', '❤️'],
		[12, '12'],
	])('%j reads as %j, without what copying leaves at its ends', (value, name) => {
		expect(given(value).name('field')).toBe(name);
		expect(given(value).optionalName('field')).toBe(name);
	});
});

describe('a yes or no', () => {
	it.each([
		[true, true],
		[false, false],
		['true', true],
		['false', false],
		['True', true],
		[' FALSE ', false],
		[1, true],
		['0', false],
		['Yes', true],
		['no', false],
		['on', true],
		['off', false],
	])('%j reads as %s', (value, expected) => {
		expect(given(value).optionalBoolean('field')).toBe(expected);
		expect(given(value).boolean('field', !expected)).toBe(expected);
	});

	it('is the fallback when nothing was given', () => {
		expect(given(undefined).boolean('field')).toBe(false);
		expect(given(undefined).boolean('field', true)).toBe(true);
	});

	it.each(['y', 'ja', 'enabled', 2, -1, Number.NaN, {}, [true]])(
		'is not guessed from %j',
		(value) => {
			expect(refusalOf(() => given(value).boolean('field')).message).toBe(
				'My Field is not true or false',
			);
		},
	);
});

describe('a number', () => {
	const read = (value: unknown, whole?: boolean) =>
		given(value).optionalNumber('field', { min: 1, max: 200, whole });

	it.each([
		[1, 1],
		[200, 200],
		['50', 50],
		[' 50 ', 50],
		['1e2', 100],
		['５０', 50],
	])('%j reads as %i', (value, expected) => {
		expect(read(value)).toBe(expected);
	});

	it.each([0, 201, -1, '0', '1000'])(
		'outside the bounds is refused with the bounds: %j',
		(value) => {
			expect(refusalOf(() => read(value))).toMatchObject({
				message: `My Field is ${value}`,
				hint: 'Choose a number from 1 to 200',
				field: 'My Field',
			});
		},
	);

	it('may have a fraction only where that makes sense', () => {
		expect(read(1.5, false)).toBe(1.5);
		expect(refusalOf(() => read(1.5)).message).toBe('My Field is not a whole number');
	});

	it('may have its thousands parted by spaces', () => {
		const bounds = { min: 0, max: 9_999_999 };
		const read = (value: string) => given(value).optionalNumber('field', bounds);
		expect(['1 000', '1\u00a0234\u202f567'].map(read)).toEqual([1000, 1234567]);
	});

	it.each<unknown>([
		Number.NaN,
		Number.POSITIVE_INFINITY,
		'Infinity',
		'ten',
		'5 apples',
		'1,5',
		'1,000',
		'1 00',
		'0x10',
		'5%',
		true,
		{},
		[5],
		new Date(5),
	])('is not guessed from %p', (value) => {
		expect(refusalOf(() => read(value)).message).toBe('My Field is not a whole number');
		expect(refusalOf(() => read(value, false)).message).toBe('My Field is not a number');
	});
});

describe('one of several values', () => {
	const read = (value: unknown) => given(value).option('field', ['asc', 'desc']);

	it('is read as it stands', () => {
		expect(read('desc')).toBe('desc');
	});

	it.each(['DESC', ' desc ', 'Newest First', 'newest-first', 'NEWEST'])(
		'is read from %j',
		(value) => {
			const options = [
				{ name: 'Newest First (Latest)', value: 'desc' },
				{ name: 'Oldest First', value: 'asc' },
				{ name: 'Newest', value: 'newest' },
			];
			const fields: INodeProperties[] = [
				{ displayName: 'My Field', name: 'field', type: 'options', default: '', options },
			];
			const values = ['asc', 'desc', 'newest'] as const;
			const read = parametersOf({ field: value }, fields).option('field', values);
			expect(read).toBe(value === 'NEWEST' ? 'newest' : 'desc');
		},
	);

	it.each(['', '-', 'up', 'as', null, undefined, 0, ['asc'], {}])(
		'is refused with the values to choose from: %j',
		(value) => {
			expect(refusalOf(() => read(value)).message).toBe('My Field is not one of: asc, desc');
		},
	);
});

describe('a resource locator', () => {
	it.each([
		[{ __rl: true, mode: 'phone', value: '+15551234567' }, '+15551234567'],
		[{ __rl: true, mode: 'list', value: 'grp_1', cachedResultName: 'Family' }, 'grp_1'],
		[{ __rl: true, mode: 'list', value: '' }, ''],
		[{ __rl: true, mode: 'list', value: null }, ''],
		['+15551234567', '+15551234567'],
		[15551234567, '15551234567'],
		[{ __rl: true, mode: 'phone', value: 15551234567 }, '15551234567'],
	])('%j gives %j', (value, text) => {
		expect(given(value).locator('field')).toBe(text);
	});

	it.each([{ value: '+1' }, { __rl: true, value: { a: 1 } }, ['+1'], true])(
		'is refused when it holds no text: %j',
		(value) => {
			expect(refusalOf(() => given(value).locator('field')).message).toBe('My Field is not a text');
		},
	);
});

describe('a collection', () => {
	it('reads its own fields with the same labels', () => {
		const collection = parametersOf({ options: { field: 7 } }, FIELDS).collection('options');
		expect(collection.text('field')).toBe('7');
		expect(collection.label('field')).toBe('My Field');
	});

	it.each(['text', 5, true, ['a'], '[1]', '{a}'])(
		'is refused when an expression gives %j',
		(value) => {
			expect(refusalOf(() => given(value).collection('field')).message).toBe(
				'My Field is not a set of fields',
			);
		},
	);
});

describe('the rows of a list of fields', () => {
	const texts = (value: unknown) =>
		given(value)
			.rows('field', 'group')
			.map((row) => row.optionalText('a'));

	it.each([
		['as the editor stores several', { group: [{ a: 1 }, { a: 2 }] }, ['1', '2']],
		['as the editor stores a single one', { group: { a: 1 } }, ['1']],
		['as an expression gives them', [{ a: 1 }, { a: 2 }], ['1', '2']],
		['none', {}, []],
		['none in the group', { group: [] }, []],
	])('%s', (_what, value, expected) => {
		expect(texts(value)).toEqual(expected);
	});

	it.each([['x'], [[1]], [{ group: ['x'] }], [{ group: 5 }], [[null]]])(
		'are refused when one is no set of fields: %j',
		(value) => {
			expect(refusalOf(() => texts(value)).message).toBe('My Field is not a list of fields');
		},
	);
});

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

describe('several choices', () => {
	const read = (value: unknown) => given(value).options('field', ['a', 'b', 'c']);

	it.each([
		[
			['A', 'b', 'a'],
			['a', 'b'],
		],
		['a, C', ['a', 'c']],
		['["b"]', ['b']],
		[[], []],
		[null, []],
	])('%j reads as %j', (value, expected) => {
		expect(read(value)).toEqual(expected);
	});

	it('are refused where one is none', () => {
		expect(refusalOf(() => read(['a', 'x'])).message).toBe('My Field is not one of: a, b, c');
	});
});

describe('a JSON object', () => {
	it.each([
		['{"a": {"b": 1}}', { a: { b: 1 } }],
		[' {} ', {}],
		['\uFEFF{"a": 1}\n', { a: 1 }],
		[{ a: 1 }, { a: 1 }],
	])('%j', (value, expected) => {
		expect(given(value).optionalObject('field')).toEqual(expected);
	});

	it.each(['{a: 1}', '{“a”: 1}', '{"a": 1', new Date(0), '[1]', '"a"', '5', 'null', [1], 5, true])(
		'is refused with an example of one: %j',
		(value) => {
			expect(refusalOf(() => given(value).optionalObject('field'))).toMatchObject({
				message: 'My Field is not a JSON object such as {"order_id": "12345"}',
				field: 'My Field',
			});
		},
	);
});

describe('whatever an expression gives', () => {
	const READINGS: Record<string, (parameters: Parameters) => unknown> = {
		text: (p) => p.text('field'),
		optionalText: (p) => p.optionalText('field'),
		boolean: (p) => p.boolean('field'),
		optionalNumber: (p) => p.optionalNumber('field', { min: -1e9, max: 1e9 }),
		option: (p) => p.option('field', ['a', 'b']),
		optionalTime: (p) => p.optionalTime('field'),
		optionalName: (p) => p.optionalName('field'),
		options: (p) => p.options('field', ['a', 'b']),
		list: (p) => p.list('field', { commas: true }),
		locator: (p) => p.locator('field'),
		collection: (p) => p.collection('field').optionalText('a'),
		rows: (p) => p.rows('field', 'group').map((row) => row.optionalText('a')),
		texts: (p) => p.texts('field'),
		optionalObject: (p) => p.optionalObject('field'),
	};
	const TYPES: Record<string, string[]> = {
		text: ['string'],
		optionalText: ['string', 'undefined'],
		boolean: ['boolean'],
		optionalNumber: ['number', 'undefined'],
		option: ['string'],
		optionalTime: ['number', 'undefined'],
		optionalName: ['string', 'undefined'],
		options: ['object'],
		list: ['object'],
		locator: ['string'],
		collection: ['string', 'undefined'],
		rows: ['object'],
		texts: ['object'],
		optionalObject: ['object', 'undefined'],
	};

	it.each(Object.keys(READINGS))('%s gives its type or names the field', (name) => {
		const anything = fc.oneof(
			fc.anything({ withDate: true, withBigInt: true }),
			fc.jsonValue(),
			fc.constantFrom<unknown>({ __rl: true }, { group: [{ a: {} }] }, { a: Number.NaN }, -0),
		);
		fc.assert(
			fc.property(anything, (value) => {
				const read = () => READINGS[name]?.(given(value));
				const result = acceptedBy(read);
				if (result !== undefined) expect(TYPES[name]).toContain(typeof result);
				if (typeof result === 'number') expect(Number.isFinite(result)).toBe(true);
			}),
			{ numRuns: 300, examples: [[{ toString: 0 }], [[{ toString: 0 }]]] },
		);
	});
});

describe('labels', () => {
	it('are found for nested fields, so that messages name them as the editor does', () => {
		const field = (name: string, displayName: string, options?: INodeProperties['options']) =>
			({ displayName, name, type: 'string', default: '', options }) as INodeProperties;
		const { labels } = factsOf([
			field('a', 'Field A'),
			field('b', 'Field B', [field('c', 'Field C')]),
			field('d', 'Field D', [
				{ displayName: 'Row', name: 'row', values: [field('e', 'Field E', [field('f', 'F')])] },
			]),
			field('g', 'Field G', [{ name: 'One', value: 'one' }]),
		]);
		expect(Object.fromEntries(labels)).toEqual({
			a: 'Field A',
			b: 'Field B',
			c: 'Field C',
			d: 'Field D',
			e: 'Field E',
			f: 'F',
			g: 'Field G',
		});
	});

	it('are the name itself where no field has one', () => {
		expect(new Parameters(() => undefined, factsOf([])).label('chatId')).toBe('chatId');
	});
});

describe('the parameters of each item', () => {
	/** A context that resolves `=x` to `x of item N` and counts. */
	function contextWith(raw: Record<string, unknown>) {
		const resolved: string[] = [];
		const resolve = (value: unknown, item: number): unknown => {
			if (typeof value === 'string' && value.startsWith('=')) return `${value.slice(1)} ${item}`;
			if (typeof value !== 'object' || value === null) return value;
			const entries = Object.entries(value).map(([key, part]) => [key, resolve(part, item)]);
			return Object.fromEntries(entries);
		};
		const context = {
			getNodeParameter(name: string, item: number, fallback: unknown, options: object) {
				const value = raw[name] ?? fallback;
				if ('rawExpressions' in options) return value;
				resolved.push(name);
				return resolve(value, item);
			},
		} as unknown as Pick<IExecuteFunctions, 'getNodeParameter'>;
		return { source: parameterSource(context), resolved };
	}

	it('follow the expressions, nested ones too', () => {
		const { source } = contextWith({ text: '=Hello', more: { deep: { effect: '=slam' } } });
		expect([0, 1].map((item) => source(item)('text'))).toEqual(['Hello 0', 'Hello 1']);
		expect(source(1)('more')).toEqual({ deep: { effect: 'slam 1' } });
	});

	it('are texts where they are Luxon dates, unless the date is none', () => {
		const read = (date: DateTime) => {
			const context = { getNodeParameter: () => date };
			const source = parameterSource(
				context as unknown as Pick<IExecuteFunctions, 'getNodeParameter'>,
			);
			return new Parameters(source(0), factsOf([])).text('at');
		};
		expect(read(DateTime.fromISO('2026-03-01T10:20:30Z', { zone: 'utc' }))).toBe(
			'2026-03-01T10:20:30.000Z',
		);
		expect(refusalOf(() => read(DateTime.invalid('no such day'))).message).toBe('at is not a text');
	});

	it('are resolved once per run where there is no expression', () => {
		const { source, resolved } = contextWith({ text: 'Hello', list: ['a', 'b'] });
		for (let item = 0; item < 100; item++) {
			expect(source(item)('text')).toBe('Hello');
			expect(source(item)('missing')).toBeNull();
		}
		expect(resolved).toEqual(['text', 'missing']);
	});
});
