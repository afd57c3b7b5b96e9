import { refusalOf } from '../../support/refusal';
import { given } from './support/given';

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
