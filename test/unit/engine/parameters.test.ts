import fc from 'fast-check';
import { Parameters } from '../../../nodes/Blooio/engine/parameters';
import { parametersOf } from '../support/parameters';
import { acceptedBy, refusalOf } from '../support/refusal';
import { given, FIELDS } from './values/support/given';

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
