import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { parameterSource } from '../../../nodes/Blooio/engine/parameterSource';
import { labelsOf, Parameters } from '../../../nodes/Blooio/engine/parameters';
import { parametersOf } from '../support/parameters';
import { acceptedBy, refusalOf } from '../support/refusal';

const FIELDS: INodeProperties[] = [
	{ displayName: 'My Field', name: 'field', type: 'string', default: '' },
];
/** A reader whose one field has the given value. */
const given = (field: unknown) => parametersOf({ field }, FIELDS);

const BLANK = [undefined, null, '', '   ', '\n'];

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
		expect(parameters.texts('field')).toEqual([]);
		expect(parameters.rows('field', 'group')).toEqual([]);
		expect(parameters.collection('field').has('anything')).toBe(false);
	});

	it.each([0, false, 'a', [], {}])('%j is a value', (value) => {
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

describe('a yes or no', () => {
	it.each([
		[true, true],
		[false, false],
		['true', true],
		['false', false],
	])('%j reads as %s', (value, expected) => {
		expect(given(value).optionalBoolean('field')).toBe(expected);
		expect(given(value).boolean('field', !expected)).toBe(expected);
	});

	it('is the fallback when nothing was given', () => {
		expect(given(undefined).boolean('field')).toBe(false);
		expect(given(undefined).boolean('field', true)).toBe(true);
	});

	it.each(['yes', 'TRUE', 1, 0, {}, [true]])('is not guessed from %j', (value) => {
		expect(refusalOf(() => given(value).boolean('field')).message).toBe(
			'My Field is not true or false',
		);
	});
});

describe('a number', () => {
	const read = (value: unknown, whole?: boolean) =>
		given(value).optionalNumber('field', { min: 1, max: 200, whole });

	it.each([
		[1, 1],
		[200, 200],
		['50', 50],
		[' 50 ', 50],
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

	it.each([Number.NaN, Number.POSITIVE_INFINITY, 'ten', '5 apples', true, {}, [5], new Date(5)])(
		'is not guessed from %p',
		(value) => {
			expect(refusalOf(() => read(value)).message).toBe('My Field is not a whole number');
			expect(refusalOf(() => read(value, false)).message).toBe('My Field is not a number');
		},
	);
});

describe('one of several values', () => {
	const read = (value: unknown) => given(value).option('field', ['asc', 'desc']);

	it('is read as it stands', () => {
		expect(read('desc')).toBe('desc');
	});

	it.each(['', 'ASC', ' asc', null, undefined, 0, ['asc'], {}])(
		'is refused with the values to choose from: %j',
		(value) => {
			expect(refusalOf(() => read(value)).message).toBe('My Field is not one of: asc, desc');
		},
	);
});

describe('a point in time', () => {
	const MS = Date.parse('2026-03-01T10:20:30.456Z');

	it.each([
		['a date text', '2026-03-01T10:20:30.456Z', MS],
		['a date text with zone', '2026-03-01T11:20:30.456+01:00', MS],
		['a day', '2026-03-01', Date.parse('2026-03-01T00:00:00Z')],
		['milliseconds', MS, MS],
		['milliseconds as text', String(MS), MS],
		['milliseconds with a fraction', MS + 0.7, MS],
		['a Luxon date', DateTime.fromMillis(MS), MS],
		['a JavaScript date, to the millisecond', new Date(MS), MS],
	])('%s', (_what, value, expected) => {
		expect(given(value).optionalTime('field')).toBe(expected);
	});

	it.each<unknown>([
		'yesterday',
		'2026-13-01',
		'order 12',
		Number.NaN,
		Number.POSITIVE_INFINITY,
		true,
		{},
		[],
		new Date(Number.NaN),
		DateTime.invalid('no such day'),
		{ toISO: () => null, toString: null },
	])('is not guessed from %p', (value) => {
		expect(refusalOf(() => given(value).optionalTime('field')).message).toBe(
			'My Field is not a date and time',
		);
	});
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

	it.each(['text', 5, true, ['a']])('is refused when an expression gives %j', (value) => {
		expect(refusalOf(() => given(value).collection('field')).message).toBe(
			'My Field is not a set of fields',
		);
	});
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

describe('a JSON object', () => {
	it.each([
		['{"a": {"b": 1}}', { a: { b: 1 } }],
		[' {} ', {}],
		[{ a: 1 }, { a: 1 }],
	])('%j', (value, expected) => {
		expect(given(value).optionalObject('field')).toEqual(expected);
	});

	it.each(['{a: 1}', '{"a": 1', '[1]', '"a"', '5', 'null', [1], 5, true])(
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
		const labels = labelsOf([
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
		expect(new Parameters(() => undefined, new Map()).label('chatId')).toBe('chatId');
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
			return new Parameters(source(0), new Map()).text('at');
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
