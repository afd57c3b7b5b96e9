import type { INodeProperties } from 'n8n-workflow';
import { parametersOf } from '../../support/parameters';
import { refusalOf } from '../../support/refusal';
import { given } from './support/given';

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

it('a word that two labels begin with is not guessed', () => {
	const options = [
		{ name: 'Echo (Screen)', value: 'first' },
		{ name: 'Echo (Bubble)', value: 'second' },
	];
	const field = { displayName: 'My Field', name: 'field', type: 'options', default: '', options };
	const parameters = parametersOf({ field: 'Echo' }, [field as INodeProperties]);
	expect(refusalOf(() => parameters.option('field', ['first', 'second'])).message).toBe(
		'My Field is not one of: Echo (Screen), Echo (Bubble)',
	);
});
