import fc from 'fast-check';
import parse, { type NumberFormat } from 'libphonenumber-js/min';

import { parseChatId } from '../../../../nodes/Blooio/schemas/address/chatId';
import { identityOf } from '../../../../nodes/Blooio/schemas/address/identity';
import { parseRecipient } from '../../../../nodes/Blooio/schemas/address/recipient';
import { runs } from '../../support/nightly.cjs';
import { acceptedBy } from '../../support/refusal';
import { COUNTRIES, exampleOf, phoneNumber, someCountry } from './support/numbers';

const TO = { field: 'To' };

const SEPARATORS = [
	...[' ', '  ', '\u00a0', '\u202f', '\u2009', '\u3000', '-', ' - ', '\u2010', '\u2011', '\u2013'],
	...['\u2212', '.', '\u00b7', ' (', ') ', '\u200b', '\u200e', '\u2060', '\u00ad', '\ufeff'],
];

const separators = fc.array(fc.constantFrom(...SEPARATORS), { minLength: 1, maxLength: 8 });

/** What people and programs put around a number. */
const WRAPPINGS: ReadonlyArray<(number: string) => string> = [
	(number) => number,
	(number) => `  ${number}\r\n`,
	(number) => `\u202a${number}\u202c`,
	(number) => `'${number}`,
	(number) => `"${number}"`,
	(number) => `tel:${number}`,
	(number) => `sms:${number}?body=Hi%20there, +15550000000`,
	(number) => `whatsapp:${number}`,
	(number) => `imessage:${number}`,
	(number) => `Ann <${number}>`,
	(number) => `"Smith, Ann" <tel:${number}>`,
];

const wrapping = fc.constantFrom(...WRAPPINGS);

const DIGITS = ['0123456789', '０１２３４５６７８９', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '०१२३४५६७८९'];

const inDigits = (text: string, digits: string) =>
	text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? '');

/** A text with other separators in place of its own. */
const separated = (text: string, others: readonly string[]) => {
	let place = 0;
	return text.replace(/[ ()-]+/g, () => others[place++ % others.length] ?? ' ');
};

const formatted = (number: string, format: NumberFormat) => parse(number)?.format(format) ?? '';

describe('a possible number with + comes back from any writing', () => {
	it('in every format of the library, with any separators, in any wrapping and script', () => {
		const format = fc.constantFrom<NumberFormat>('E.164', 'INTERNATIONAL', 'RFC3966');
		const digits = fc.constantFrom(...DIGITS);
		fc.assert(
			fc.property(
				...[phoneNumber, format, separators, wrapping, digits],
				(number, form, others, wrap, script) => {
					const plain = formatted(number, form).replace(/^tel:/, '');
					// With nothing else to be seen, two digits behind a dot are cents.
					fc.pre(
						!(
							others.some((other) => /[.·]/.test(other)) &&
							others.some((other) => /^\p{C}$/u.test(other))
						),
					);
					const text = wrap(inDigits(separated(plain, others), script));
					expect(parseChatId(text, TO)).toBe(number);
				},
			),
			runs(500),
		);
	});

	it('also with the zero that is dialled at home, in parentheses or without', () => {
		// Where a country dials a zero, the library knows that it does not belong to the number.
		fc.assert(
			fc.property(phoneNumber, fc.constantFrom('(0)', '0', ' (0) ', ' 0'), (number, zero) => {
				const { countryCallingCode: code = '', nationalNumber = '' } = parse(number) ?? {};
				fc.pre(parse(`+${code}0${nationalNumber}`)?.number === number);
				expect(parseRecipient(`+${code}${zero}${nationalNumber}`, TO)).toBe(number);
			}),
			runs(300),
		);
	});
});

describe('a possible number without + comes back by its country', () => {
	it.each(COUNTRIES.filter((country) => exampleOf(country)))('as %s writes it', (country) => {
		const example = exampleOf(country);
		const text = example?.format('NATIONAL') ?? '';
		expect(parseRecipient(text, { ...TO, country })).toBe(example?.number);
	});

	it('as it is dialled from another country', () => {
		fc.assert(
			fc.property(phoneNumber, someCountry, (number, fromCountry) => {
				const text = parse(number)?.format('IDD', { fromCountry }) ?? '';
				// Not everyone has to dial something to call abroad.
				fc.pre(/^0[01]/.test(text));
				expect([number, undefined]).toContain(
					acceptedBy(() => parseRecipient(text, { ...TO, country: fromCountry })),
				);
			}),
			runs(300),
		);
	});

	it('or is refused, but never becomes another', () => {
		fc.assert(
			fc.property(phoneNumber, separators, fc.boolean(), (number, others, lostPlus) => {
				const known = parse(number);
				const text = lostPlus ? number.slice(1) : separated(formatted(number, 'NATIONAL'), others);
				const country = known?.country;
				fc.pre(country !== undefined);
				expect([number, undefined]).toContain(
					acceptedBy(() => parseRecipient(text, { ...TO, country })),
				);
			}),
			runs(500),
		);
	});
});

describe('no input reaches another chat than the one that is meant', () => {
	it('when a sign slips into a number', () => {
		const foreign = fc.oneof(
			fc.constantFrom(...'+-./()*#~_=&%\\|:!?<>"\'°²①xe '),
			fc.constantFrom(...['\u200b', '\u202e', '\u00ad', '\ue000', '\ud83d', '\0', '\u2044', '，']),
			fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
		);
		fc.assert(
			fc.property(phoneNumber, fc.nat(), foreign, (number, at, sign) => {
				// These part two recipients, and a digit makes another number.
				fc.pre(!/[,;\n\t\r\p{Nd}\p{Zl}\p{Zp}\u0085\uff0c\u3001\u060c\uff1b]/u.test(sign));
				const place = at % (number.length + 1);
				const changed = number.slice(0, place) + sign + number.slice(place);
				expect([number, undefined]).toContain(acceptedBy(() => parseChatId(changed, TO)));
			}),
			runs(800),
		);
	});

	it('when two numbers stand in one place', () => {
		const between = fc.constantFrom('', ' ', '/', ' / ', '-', ' or ', ' & ', '.', ' (', '|', ':');
		fc.assert(
			fc.property(phoneNumber, phoneNumber, between, (one, other, sign) => {
				expect(acceptedBy(() => parseChatId(one + sign + other, TO))).toBeUndefined();
			}),
			runs(300),
		);
	});

	it('when a number misses its country code: without a chosen country it is refused', () => {
		fc.assert(
			fc.property(phoneNumber, separators, wrapping, (number, others, wrap) => {
				const text = wrap(separated(formatted(number, 'NATIONAL'), others));
				expect(acceptedBy(() => parseChatId(text, TO))).toBeUndefined();
			}),
			runs(300),
		);
	});

	it('when two spellings are compared: they are one person where they become one number', () => {
		fc.assert(
			fc.property(phoneNumber, phoneNumber, separators, (one, other, others) => {
				const text = separated(formatted(one, 'INTERNATIONAL'), others);
				expect(identityOf(text)).toBe(one);
				expect(identityOf(text) === identityOf(other)).toBe(one === other);
			}),
			runs(200),
		);
	});
});
