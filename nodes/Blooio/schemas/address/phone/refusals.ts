import { InvalidInput } from '../../../errors/invalidInput';
import { quote } from '../../quote';
import type { Place } from '../place';
import { callingCodeIn, countryWith, planOf, readInternational } from './library';

/** What to write, where the text itself gives no hint. */
export const NUMBER_HOW = 'Write it with + and country code, e.g. +15551234567';

const CHOOSE = 'or choose the country of local numbers in Options under Default Country';

/** Ten digits that a number of the US or Canada can be, or eleven with the 1 before them. */
const NORTH_AMERICAN = /^1?([2-9][0-9]{9})$/;

/** Makes the refusals of one text. */
export const refusalsOf = (text: string, { field }: Place) => {
	const refuse = (what: string, hint: string) =>
		new InvalidInput(`${quote(text)} ${what}`, hint, field);
	return {
		noNumber: () => refuse('is not a phone number', NUMBER_HOW),
		extension: () =>
			refuse(
				'is a phone number with an extension',
				'A message cannot go to an extension: give the number alone, without what follows it',
			),
		shortened: () =>
			refuse(
				'is a number that a spreadsheet has shortened',
				'Format its column as text and fill in the number again, with + and country code',
			),
		decimal: () =>
			refuse('is a number with decimals', 'Check where it comes from: a phone number has none'),
		letters: () =>
			refuse('has letters in it', 'Give the phone number alone, with digits in place of letters'),
		signs: (sign: string) =>
			refuse(
				`is not a phone number: ${quote(sign)} cannot be in one`,
				'Give the number alone. Spaces, dots, hyphens, parentheses and a + at the beginning may stay',
			),
		severalNumbers: () =>
			refuse(
				'seems to be more than one phone number',
				'Give one number, or separate several recipients by commas',
			),
		emergency: () =>
			refuse(
				'is an emergency or service number, or has digits missing',
				'Messages go to the phone numbers of people: write one with + and country code',
			),
		shortCode: () =>
			refuse(
				'is a short code, or has digits missing',
				'Messages go to the phone numbers of people: write one with + and country code',
			),
		noArea: () =>
			refuse(
				'may lack its area code, or the 0 before it',
				'Write it with + and country code, or as it is dialled within the country',
			),
		ambiguous: (numbers: readonly string[]) =>
			refuse(
				`can be read as ${numbers.join(' or as ')}`,
				'Write the one that is meant, with + and country code',
			),
		noCountry: (digits: string) => refuse('has no country code', adviceFor(digits)),
		unknownCode: () =>
			refuse(
				'begins with a country code that does not exist',
				'Check the digits after the +: they are to begin with a country code, e.g. +1 or +49',
			),
		impossible: (digits: string) => {
			const code = callingCodeIn(digits) ?? '';
			const national = digits.slice(code.length);
			const [what, hint] = lengthTexts(code, national.length);
			if (!national.startsWith('0') || !what.startsWith(WRONG_LENGTH)) return refuse(what, hint);
			return refuse(
				`has a 0 behind the country code +${code}`,
				`Check the digits: no number with the country code +${code} begins like that`,
			);
		},
	};
};

/** What to do about a number without a country code. No country is guessed, except as an "if". */
function adviceFor(digits: string): string {
	const american = NORTH_AMERICAN.exec(digits)?.[1];
	if (american !== undefined) {
		return `Write it as +1${american} if it is a US or Canadian number, else with + and its country code, ${CHOOSE}`;
	}
	const [, prefix, rest = ''] = /^(00|011)([1-9].*)$/.exec(digits) ?? [];
	const abroad = prefix === undefined ? undefined : readInternational(rest);
	if (abroad?.possible) {
		return `Write it as ${abroad.number} if the ${prefix} stands for +, ${CHOOSE}`;
	}
	return `Write it with + and its country code, ${CHOOSE}`;
}

/** "10", "7, 9 or 10", "4 to 15". */
function lengthsText(lengths: readonly number[]): string {
	const last = lengths.at(-1) ?? 0;
	const others = lengths.slice(0, -1);
	if (others.length === 0) return String(last);
	const inRow = last - (others[0] ?? 0) === others.length;
	return inRow && others.length > 1 ? `${others[0]} to ${last}` : `${others.join(', ')} or ${last}`;
}

const WRONG_LENGTH = 'does not have the right number of digits';

function lengthTexts(code: string, found: number): [what: string, hint: string] {
	const country = countryWith(code);
	const lengths = (country && planOf(country)?.lengths) ?? [];
	const [first = found] = lengths;
	const last = lengths.at(-1) ?? found;
	const behind = ` for a phone number with the country code +${code}`;
	const hint = `Check the digits: after +${code} come ${lengthsText(lengths)}, and here are ${found}`;
	if (lengths.length === 0) return [WRONG_LENGTH, NUMBER_HOW];
	if (found < first) return [`has too few digits${behind}`, hint];
	if (found > last) return [`has too many digits${behind}`, hint];
	return [`${WRONG_LENGTH}${behind}`, hint];
}
