import { InvalidInput } from '../../errors/invalidInput';
import { quote } from '../quote';
import { allCountries, callingCodeOf, type CountryCode } from './phone/library';

/** A country or territory that has phone numbers. */
export interface Country {
	/** Two letters (ISO 3166). */
	code: CountryCode;
	/** In English. */
	name: string;
	/** E.g. `+49`. */
	callingCode: string;
}

function listCountries(): Country[] {
	const names = new Intl.DisplayNames(['en'], { type: 'region' });
	return allCountries()
		.map((code) => ({
			code,
			name: names.of(code) ?? code,
			callingCode: `+${callingCodeOf(code)}`,
		}))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

let listed: readonly Country[] | undefined;

/** All of them, by name. */
export const countries = (): readonly Country[] => (listed ??= listCountries());

/** What many write, though ISO has another code. */
const OTHER_CODES: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

/**
 * A country by its two letters or by its English name, in any case.
 *
 * @throws InvalidInput naming the field
 */
export function parseCountry(text: string, field: string): CountryCode {
	const wanted = text.trim().toUpperCase();
	const code = OTHER_CODES[wanted] ?? wanted;
	const found =
		allCountries().find((country) => country === code) ??
		(wanted.length > 2
			? countries().find(({ name }) => name.toUpperCase() === wanted)?.code
			: undefined);
	if (found !== undefined) return found;
	throw new InvalidInput(
		`${quote(text)} is not a country`,
		'Choose one from the list, or give its two letters, e.g. US or DE',
		field,
	);
}
