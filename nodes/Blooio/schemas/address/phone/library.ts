import parse, {
	getCountries,
	getCountryCallingCode,
	Metadata,
	type CountryCode,
	type PhoneNumber,
} from 'libphonenumber-js/min';

export type { CountryCode };

/** A phone number in E.164 form (message sending basics, "Phone numbers must be E.164 format"). */
const E164 = /^\+[1-9][0-9]{6,14}$/;

/** A number as the numbering plans have it. */
export interface Known {
	/** In E.164 form. */
	number: string;
	callingCode: string;
	/** The digits after the country code. */
	national: string;
	/** Whether its country has numbers of that length; numbers set aside for tests are possible too. */
	possible: boolean;
	/** Whether its country has numbers that begin like that. */
	readonly valid: boolean;
}

const known = (found: PhoneNumber): Known => ({
	number: found.number,
	callingCode: found.countryCallingCode,
	national: found.nationalNumber,
	possible: found.isPossible() && E164.test(found.number),
	// Few ask, and it takes a while.
	get valid() {
		return found.isValid();
	},
});

/** Until 2019 a 1 stood before the mobile numbers of Mexico; phones and lists still show it. */
const OLD_MEXICAN = /^521([0-9]{10})$/;

/**
 * Reads digits that begin with a country code. The zero or other prefix that a country dials before
 * its own numbers is left out. `undefined` where no country code begins like that, or hardly
 * anything follows it.
 */
export function readInternational(digits: string): Known | undefined {
	const found = parse(`+${digits.replace(OLD_MEXICAN, '52$1')}`, { extract: false });
	return found && known(found);
}

/** The country code without +, e.g. `49`. */
export const callingCodeOf = (country: CountryCode): string => getCountryCallingCode(country);

/** All countries and territories that have phone numbers, by their two letters. */
export const allCountries = (): CountryCode[] => getCountries();

/** How the numbers of a country are built: how many digits they have, and what is dialled to leave it. */
export interface Plan {
	lengths: readonly number[];
	/** Matches what stands before a country code, e.g. `00`. */
	exit: RegExp;
}

/** The numbering plan of a country. */
export function planOf(country: CountryCode): Plan | undefined {
	const metadata = new Metadata();
	metadata.selectNumberingPlan(country);
	const plan = metadata.numberingPlan;
	if (!plan) return undefined;
	return { lengths: plan.possibleLengths(), exit: new RegExp(`^(?:${plan.IDDPrefix()})`) };
}

/** The country code that digits begin with; `undefined` where none does. */
export const callingCodeIn = (digits: string): string | undefined =>
	// Its length does not depend on what follows, but the library reads nothing that is too short.
	readInternational(digits.slice(0, 3).padEnd(11, '5'))?.callingCode;

/** The first country with a country code, whose plan stands for all that share it. */
export const countryWith = (callingCode: string): CountryCode | undefined =>
	allCountries().find((country) => callingCodeOf(country) === callingCode);
