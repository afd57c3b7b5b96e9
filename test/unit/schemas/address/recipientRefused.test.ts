import { parseRecipient } from '../../../../nodes/Blooio/schemas/address/recipient';
import { refusalOf } from '../../support/refusal';
import { inCountry } from './support/inCountry';

const TO = { field: 'To' };

describe('what no message can reach is refused by name', () => {
	it.each([
		['+1 555 123 4567 ext. 12', undefined, 'is a phone number with an extension'],
		['+1 555 123 4567 x12', undefined, 'is a phone number with an extension'],
		['+15551234567#12', undefined, 'is a phone number with an extension'],
		['+1 555 123 4567 (ext. 12)', undefined, 'is a phone number with an extension'],
		['tel:+15551234567;ext=12', undefined, 'is a phone number with an extension'],
		['(555) 123-4567 extension 12', 'US', 'is a phone number with an extension'],
		['+1 800 FLOWERS', undefined, 'has letters in it'],
		['1-800-FLOWERS', 'US', 'has letters in it'],
		['+1555123456a', undefined, 'has letters in it'],
		['12345', undefined, 'is a short code, or has digits missing'],
		['12345', 'US', 'is a short code, or has digits missing'],
		['22222', 'DE', 'is a short code, or has digits missing'],
		['12345', 'NO', 'is a short code, or has digits missing'],
		['911', undefined, 'is an emergency or service number, or has digits missing'],
		['911', 'US', 'is an emergency or service number, or has digits missing'],
		['112', 'DE', 'is an emergency or service number, or has digits missing'],
		['+49 112', undefined, 'is an emergency or service number, or has digits missing'],
		['4.47911E+11', undefined, 'is a number that a spreadsheet has shortened'],
		['4,47911E+11', undefined, 'is a number that a spreadsheet has shortened'],
		['15123456789.5', 'DE', 'is a number with decimals'],
	])('%s, by the country %s', (text, country, what) => {
		expect(refusalOf(() => parseRecipient(text, inCountry(country))).message).toBe(
			`"${text}" ${what}`,
		);
	});
});

describe('a number that its country cannot have is refused, with what it would need', () => {
	it.each([
		[
			'+1 555 123',
			'has too few digits for a phone number with the country code +1',
			'after +1 come 10, and here are 6',
		],
		[
			'+1 555 123 45678',
			'has too many digits for a phone number with the country code +1',
			'after +1 come 10, and here are 11',
		],
		[
			'+44 7700 900 12345',
			'has too many digits for a phone number with the country code +44',
			'after +44 come 7, 9 or 10, and here are 12',
		],
		[
			'+44 7700 9001',
			'does not have the right number of digits for a phone number with the country code +44',
			'after +44 come 7, 9 or 10, and here are 8',
		],
		[
			'+49 1234567890123456',
			'has too many digits for a phone number with the country code +49',
			'after +49 come 4 to 15, and here are 16',
		],
	])('%s', (text, what, need) => {
		expect(refusalOf(() => parseRecipient(text, TO))).toMatchObject({
			message: `"${text}" ${what}`,
			hint: `Check the digits: ${need}`,
		});
	});

	it('also by the country that was chosen', () => {
		expect(refusalOf(() => parseRecipient('123-4567', inCountry('US')))).toMatchObject({
			message: '"123-4567" has too few digits for a phone number with the country code +1',
			hint: 'Check the digits: after +1 come 10, and here are 7',
		});
	});

	it('and one whose country code nobody has', () => {
		expect(refusalOf(() => parseRecipient('+999 123 4567', TO)).message).toBe(
			'"+999 123 4567" begins with a country code that does not exist',
		);
	});
});

describe('where several numbers can be meant, none is taken', () => {
	it.each([
		['+49 30 123456/57', undefined, 'seems to be more than one phone number'],
		['+49 30 123456/123457', undefined, 'seems to be more than one phone number'],
		['+15551234567 +15557654321', undefined, 'seems to be more than one phone number'],
		['+15551234567/+15557654321', undefined, 'seems to be more than one phone number'],
		// Of the area 04931 without its zero, or of the area 031 without its +.
		['0024740000', 'HK', 'can be read as +4740000 or as +24740000'],
		['4931123456', 'DE', 'can be read as +494931123456 or as +4931123456'],
		['+39 (0)398 693 640', undefined, 'can be read as +390398693640 or as +39398693640'],
		['30123456', 'DE', 'may lack its area code, or the 0 before it'],
	])('%s, by the country %s', (text, country, what) => {
		expect(refusalOf(() => parseRecipient(text, inCountry(country))).message).toBe(
			`"${text}" ${what}`,
		);
	});
});

describe('a sign that no number has is refused', () => {
	it.each(['+1²5551234567', '+1①5551234567', '+1555_1234567', '+1555*1234567', '+1555~1234567'])(
		'%s',
		(text) => {
			expect(refusalOf(() => parseRecipient(text, TO)).message).toMatch(/cannot be in one$/);
		},
	);

	it('and marks that hide something are shown in the message', () => {
		expect(refusalOf(() => parseRecipient('+1555\u0007234567', TO)).message).not.toContain(
			'\u0007',
		);
	});
});
