import { countries, parseCountry } from '../../../../nodes/Blooio/schemas/address/countries';
import { refusalOf } from '../../support/refusal';

describe('the list of countries', () => {
	it('has every country once, by its English name, with its country code', () => {
		const all = countries();
		expect(all.length).toBeGreaterThan(240);
		expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
		expect(all).toContainEqual({ code: 'DE', name: 'Germany', callingCode: '+49' });
		expect(all).toContainEqual({ code: 'US', name: 'United States', callingCode: '+1' });
		expect(all.every(({ code, name }) => name !== code)).toBe(true);
	});

	it('is sorted by name', () => {
		const names = countries().map(({ name }) => name);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
	});
});

describe('a country', () => {
	it.each([
		['DE', 'DE'],
		['de', 'DE'],
		[' us ', 'US'],
		['Germany', 'DE'],
		['united kingdom', 'GB'],
		['UK', 'GB'],
	])('is known as %j', (text, code) => {
		expect(parseCountry(text, 'Default Country')).toBe(code);
	});

	it.each(['ZZ', '49', '+49', 'Deutschlant', 'D', 'undefined'])('is not known as %j', (text) => {
		expect(refusalOf(() => parseCountry(text, 'Default Country'))).toMatchObject({
			message: `"${text}" is not a country`,
			field: 'Default Country',
		});
	});
});
