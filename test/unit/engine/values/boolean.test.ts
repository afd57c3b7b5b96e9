import { refusalOf } from '../../support/refusal';
import { given } from './support/given';

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
