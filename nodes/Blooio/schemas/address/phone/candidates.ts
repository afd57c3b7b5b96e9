import { callingCodeOf, planOf, readInternational, type CountryCode, type Known } from './library';

/** Most digits that people write in a row; some plans allow more, and two numbers have more. */
const LONGEST_LOCAL = 12;
/** Longest number that is common; the plans allow more for extensions of companies. */
const LONGEST_PERSONAL = 11;
/** Shortest number whose area code is surely there, where a country has numbers of many lengths. */
const SHORTEST_WITH_AREA = 9;
/** Most digits of a number to which no person answers, e.g. of a shop. */
export const LONGEST_SHORT_CODE = 6;

/** What digits can be read as: one number, several, or none. */
export type Reading =
	| { kind: 'number'; known: Known }
	| { kind: 'several'; numbers: string[] }
	| { kind: 'none' }
	| { kind: 'short' }
	| { kind: 'noArea' };

/** A number does not begin with a zero after its country code, except where the plan says so. */
const isUsable = (known: Known | undefined): known is Known =>
	known !== undefined && known.possible && (!known.national.startsWith('0') || known.valid);

const one = (known: Known): Reading => ({ kind: 'number', known });

function several(...all: Known[]): Reading {
	const numbers = [...new Set(all.map(({ number }) => number))];
	const [known] = all;
	return numbers.length === 1 && known ? one(known) : { kind: 'several', numbers };
}

/**
 * Reads a number that begins with its country code.
 *
 * @param written digits after the +
 * @param withoutZero the same without a zero in parentheses, where there is one: it is dialled in
 *   the country alone. In Italy it belongs to the number all the same.
 */
export function readWithCode(written: string, withoutZero?: string): Reading {
	const whole = readInternational(written);
	if (isUsable(whole) && (withoutZero === undefined || !whole.national.startsWith('0'))) {
		return one(whole);
	}
	const shorter = readInternational(
		withoutZero ?? (whole ? whole.callingCode + whole.national.replace(/^0/, '') : ''),
	);
	if (isUsable(whole)) {
		return isUsable(shorter) && shorter.valid ? several(whole, shorter) : one(whole);
	}
	const isSure = withoutZero !== undefined || shorter?.valid === true;
	return isUsable(shorter) && isSure ? one(shorter) : { kind: 'none' };
}

/** Whether a country dials a zero before its own numbers, and they are of many lengths. */
function needsArea(country: CountryCode, digits: string): boolean {
	const lengths = planOf(country)?.lengths ?? [];
	const withZero = readInternational(`${callingCodeOf(country)}0${digits}`);
	return withZero?.national === digits && Math.max(...lengths) - Math.min(...lengths) > 3;
}

/** A number of the country itself, as it is dialled there. */
function asLocal(digits: string, country: CountryCode): Known | undefined {
	const local = readInternational(callingCodeOf(country) + digits);
	return isUsable(local) && local.national.length <= LONGEST_LOCAL ? local : undefined;
}

/** What people dial before a country code, whichever country they are in. */
const USUAL_EXIT = /^(?:00|011)/;

/** A number as it is dialled abroad, by what is dialled before its country code. */
interface Abroad {
	/** More than one where the digits can be parted in two ways. */
	numbers: Known[];
	/** Whether no number of the country itself begins like that. */
	sure: boolean;
}

function asAbroad(digits: string, country: CountryCode, local: Known | undefined): Abroad {
	const own = planOf(country)?.exit.exec(digits)?.[0];
	const isLocal = local !== undefined && local.national.length <= LONGEST_PERSONAL;
	// Some countries dial the code of a carrier as well: 002, where others dial 00.
	const usual = isLocal && own === undefined ? undefined : USUAL_EXIT.exec(digits)?.[0];
	const numbers = [own, usual]
		.map((prefix) => (prefix === undefined ? '' : digits.slice(prefix.length)))
		.filter((rest) => rest !== '' && !rest.startsWith('0'))
		.map((rest) => readWithCode(rest))
		.flatMap((reading) => (reading.kind === 'number' ? [reading.known] : []));
	return { numbers, sure: own?.startsWith('0') === true };
}

/**
 * Reads a number without + by the country that the user chose: a local number, one behind the
 * prefix for calls abroad, or one whose + was lost. Where two of these are possible, none is taken.
 */
export function readWithCountry(digits: string, country: CountryCode): Reading {
	const local = asLocal(digits, country);
	const abroad = asAbroad(digits, country, local);
	if (abroad.numbers.length > 0) {
		return several(...(local && !abroad.sure ? [local] : []), ...abroad.numbers);
	}
	const code = callingCodeOf(country);
	const hasPrefix = local !== undefined && local.national !== digits;
	const reading = !hasPrefix && digits.startsWith(code) ? readWithCode(digits) : undefined;
	const full = reading?.kind === 'number' ? reading.known : undefined;
	if (!local) return full ? one(full) : { kind: 'none' };
	if (full && digits.length > LONGEST_PERSONAL && full.valid) return one(full);
	if (full && full.valid === local.valid) return several(local, full);
	if (full?.valid) return one(full);
	return hasPrefix ? one(local) : withoutPrefix(local, country);
}

/** A local number without the zero that may have been lost, or meant to be in a certain area. */
function withoutPrefix(local: Known, country: CountryCode): Reading {
	const { length } = local.national;
	const longest = Math.max(...(planOf(country)?.lengths ?? []));
	if (length <= LONGEST_SHORT_CODE && (longest > 9 || !local.valid)) return { kind: 'short' };
	if (length < SHORTEST_WITH_AREA && needsArea(country, local.national)) return { kind: 'noArea' };
	return one(local);
}
