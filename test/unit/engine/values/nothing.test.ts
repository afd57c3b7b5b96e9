import { given, BLANK } from './support/given';

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
