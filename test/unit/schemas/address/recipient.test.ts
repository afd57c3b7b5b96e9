import {
	parsePhoneNumber,
	parseRecipient,
	parseRecipients,
} from '../../../../nodes/Blooio/schemas/address/recipient';
import { refusalOf } from '../../support/refusal';
import { inCountry } from './support/inCountry';

const TO = { field: 'To' };

describe('a number with + and country code needs no choice', () => {
	it.each([
		['in E.164 form', '+15551234567', '+15551234567'],
		['with spaces around', '  +15551234567\n', '+15551234567'],
		['with a zero in parentheses', '+49 (0)30 123456', '+4930123456'],
		['with one, though nobody has the number yet', '+36 (0)95 344 1020', '+36953441020'],
		['with the zero that is dialled at home', '+44 07700 900123', '+447700900123'],
		['the same without spaces', '+4407700900123', '+447700900123'],
		['with the two digits that Hungary dials at home', '+36 (06) 30 123 4567', '+36301234567'],
		['with a zero that belongs to it, in Italy', '+39 (0)6 1234 5678', '+390612345678'],
		['without one, for an Italian mobile phone', '+39 (0)347 123 4567', '+393471234567'],
		['with a zero that nobody dials, in Spain', '+34 (0)612 345 678', '+34612345678'],
		['with an old mobile prefix of Mexico', '+52 1 55 1234 5678', '+525512345678'],
		['with parentheses', '+1 (555) 123-4567', '+15551234567'],
		['with the country code in parentheses', '(+1) 555 123-4567', '+15551234567'],
		['with no-break spaces and hyphens', '+1\u00a0(555)\u00a0123\u20114567', '+15551234567'],
		['with dots', '+1.555.123.4567', '+15551234567'],
		['with a slash behind the area code', '+49 30/1234567', '+49301234567'],
		['with dashes and a minus', '+1 555\u2013123\u22124567', '+15551234567'],
		['between marks of direction', '\u202a+15551234567\u202c', '+15551234567'],
		['with invisible signs inside', '+1\u200b555\u2060123\ufeff4567', '+15551234567'],
		['as a tel: link', 'tel:+1-555-123-4567', '+15551234567'],
		['as an sms: link with a text', 'sms:+15551234567?body=Hi&x=1', '+15551234567'],
		['as an sms: link of an iPhone', 'sms:+15551234567&body=Hi', '+15551234567'],
		['as an encoded link', 'tel://%2B1%20555%20123%204567', '+15551234567'],
		['as an imessage: link', 'imessage:+15551234567', '+15551234567'],
		['as Twilio writes it', 'whatsapp:+15551234567', '+15551234567'],
		['with a label', 'Tel: +1 555 123 4567', '+15551234567'],
		['with the apostrophe of a spreadsheet', "'+1 555 123 4567", '+15551234567'],
		['in quotation marks', '"+15551234567"', '+15551234567'],
		['in typographic quotation marks', '“+15551234567”', '+15551234567'],
		['with full-width signs', '＋１（５５５）１２３－４５６７', '+15551234567'],
		['with Arabic digits', '+١ ٥٥٥ ١٢٣ ٤٥٦٧', '+15551234567'],
		['with Devanagari digits', '+१५५५१२३४५६७', '+15551234567'],
		['with a name', 'Ann <+1 (555) 123-4567>', '+15551234567'],
		['with a name, as a link', 'Ann <tel:+15551234567>', '+15551234567'],
		['with 00 behind the +', '+0049 30 1234567', '+49301234567'],
		['set aside for tests', '+1 555 0100 123', '+15550100123'],
		['of no country', '+800 1234 5678', '+80012345678'],
	])('%s', (_how, text, number) => {
		expect(parseRecipient(text, TO)).toBe(number);
		expect(parsePhoneNumber(text, TO)).toBe(number);
	});
});

describe('an email address is taken as people and programs write it', () => {
	it.each([
		['ann@example.com', 'ann@example.com'],
		['mailto:ann@example.com', 'ann@example.com'],
		['mailto:ann@example.com?subject=Hi, there', 'ann@example.com'],
		['MAILTO:Ann%2Btag@example.com', 'Ann+tag@example.com'],
		['Ann <ann@example.com>', 'ann@example.com'],
		['"Ann Smith" <ann@example.com>', 'ann@example.com'],
		['ann@example.com <Ann@example.com>', 'Ann@example.com'],
		['<ann@example.com>', 'ann@example.com'],
		["'ann@example.com'", 'ann@example.com'],
		['\u200eann@example.com\u200f', 'ann@example.com'],
		["o'neil@example.com", "o'neil@example.com"],
		['imessage:ann@example.com', 'ann@example.com'],
	])('%j', (text, address) => {
		expect(parseRecipient(text, TO)).toBe(address);
	});
});

describe('a local number is read by the country that was chosen', () => {
	it.each([
		['DE', '030 123456', '+4930123456'],
		['DE', '(030) 123456', '+4930123456'],
		['DE', '030/123456', '+4930123456'],
		['DE', '0151 23456789', '+4915123456789'],
		['US', '5551234567', '+15551234567'],
		['US', '(555) 123-4567', '+15551234567'],
		['US', '1 (555) 123-4567', '+15551234567'],
		['US', '15551234567.0', '+15551234567'],
		['GB', '07700 900123', '+447700900123'],
		['GB', '0114 930 1234', '+441149301234'],
		['IT', '06 1234 5678', '+390612345678'],
		['HU', '06 30 123 4567', '+36301234567'],
		['BR', '0 15 11 91234-5678', '+5511912345678'],
		['RU', '8 916 123-45-67', '+79161234567'],
		['GL', '221234', '+299221234'],
	])('%s: %s', (country, text, number) => {
		expect(parseRecipient(text, inCountry(country))).toBe(number);
	});

	it.each([
		['that lost its zero in a spreadsheet', 'DE', '15123456789', '+4915123456789'],
		['that lost its +', 'GB', '447911123456', '+447911123456'],
		['that lost its +, in a country of long numbers', 'DE', '4915123456789', '+4915123456789'],
		['with a country code and a zero in parentheses', 'DE', '49 (0)30 123456', '+4930123456'],
		['as it is dialled from abroad', 'GB', '0049 30 1234567', '+49301234567'],
		['the same with a zero in parentheses', 'GB', '0049 (0)30 1234567', '+49301234567'],
		['as it is dialled from the US', 'US', '011 49 30 1234567', '+49301234567'],
		['with 00, though the US dial 011', 'US', '0049 30 1234567', '+49301234567'],
		['with 011, though Germany dials 00', 'DE', '011 49 30 1234567', '+49301234567'],
		['as it is dialled from Russia', 'RU', '810 49 30 1234567', '+49301234567'],
		['with +, which needs no choice', 'US', '+49 30 1234567', '+49301234567'],
	])('also one %s', (_how, country, text, number) => {
		expect(parseRecipient(text, inCountry(country))).toBe(number);
	});
});

describe('a number without a country code is refused, with advice that is right', () => {
	const CHOOSE = 'choose the country of local numbers in Options under Default Country';
	const NO_GUESS = `Write it with + and its country code, or ${CHOOSE}`;
	const american = (number: string) =>
		`Write it as ${number} if it is a US or Canadian number, else with + and its country code, or ${CHOOSE}`;

	it.each([
		['030 123456', NO_GUESS],
		['0151 23456789', NO_GUESS],
		['447911123456', NO_GUESS],
		['1234567890', NO_GUESS],
		['555-1234', NO_GUESS],
		['5551234567', american('+15551234567')],
		['(555) 123-4567', american('+15551234567')],
		['1 (555) 123-4567', american('+15551234567')],
		['0049 30 1234567', `Write it as +49301234567 if the 00 stands for +, or ${CHOOSE}`],
		['0049 (0)30 1234567', `Write it as +49301234567 if the 00 stands for +, or ${CHOOSE}`],
		['01144 7700 900123', `Write it as +447700900123 if the 011 stands for +, or ${CHOOSE}`],
		['0044 7700', NO_GUESS],
	])('%s', (text, hint) => {
		expect(refusalOf(() => parseRecipient(text, TO))).toMatchObject({
			message: `"${text}" has no country code`,
			hint,
			field: 'To',
		});
	});
});

describe('a name beside an address', () => {
	it.each([
		['is left out', 'Ann Smith, Suite 100 <+15551234567>', '+15551234567'],
		['may be the same number', '(555) 123-4567 <+15551234567>', '+15551234567'],
		['may be the same email', 'ANN@example.com <ann@example.com>', 'ann@example.com'],
	])('%s', (_what, text, address) => {
		expect(parseRecipient(text, TO)).toBe(address);
	});

	it.each([
		'(555) 765-4321 <+15551234567>',
		'+15557654321 <+15551234567>',
		'bob@example.com <ann@example.com>',
		'+15557654321 <ann@example.com>',
	])('cannot be the address of somebody else: %s', (text) => {
		expect(refusalOf(() => parseRecipient(text, TO)).message).toBe(`"${text}" holds two addresses`);
	});
});

describe('a person is no group and no list', () => {
	it.each(['grp_abc', '+15551234567,+15559876543', 'Nathan', '', '12', '+'])('%j', (text) => {
		refusalOf(() => parseRecipient(text, TO));
	});
});

describe('a phone number', () => {
	it('is no email address', () => {
		expect(refusalOf(() => parsePhoneNumber('a@example.com', TO)).message).toBe(
			'"a@example.com" is not a phone number',
		);
	});

	it('is called empty where it is missing', () => {
		expect(refusalOf(() => parsePhoneNumber(' ', { field: 'Sender Number' }))).toMatchObject({
			message: 'Sender Number is empty',
			field: 'Sender Number',
		});
	});
});

it('of several recipients each counts once, whatever its spelling, as it was first written', () => {
	const given = ['A@x.com', '+1 555 123 4567', 'a@x.com', '(555) 123-4567', 'b@x.com'];
	expect(parseRecipients(given, inCountry('US'))).toEqual(['A@x.com', '+15551234567', 'b@x.com']);
});
