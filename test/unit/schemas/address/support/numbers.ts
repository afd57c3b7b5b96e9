import fc from 'fast-check';
import parse, { getCountries, getExampleNumber, type CountryCode } from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';

/** All countries that the library knows. */
export const COUNTRIES: CountryCode[] = getCountries();

/** A number that the library gives as an example of a country's mobile numbers. */
export const exampleOf = (country: CountryCode) => getExampleNumber(country, examples);

const isPossible = (text: string) => parse(text, { extract: false })?.isPossible() === true;

/** Any country whose numbers have an example. */
export const someCountry = fc.constantFrom(...COUNTRIES.filter((one) => exampleOf(one)));

/**
 * A phone number in E.164 form that its country can have: an example with other digits behind the
 * first half, which says what kind of number it is.
 */
export const phoneNumber: fc.Arbitrary<string> = fc
	.tuple(someCountry, fc.stringMatching(/^[0-9]{15}$/))
	.map(([country, digits]) => {
		const example = exampleOf(country)?.number ?? '';
		const code = exampleOf(country)?.countryCallingCode ?? '';
		const kept = Math.max(code.length + 2, Math.ceil(example.length / 2));
		return example.slice(0, kept) + digits.slice(0, example.length - kept);
	})
	.filter((number) => isPossible(number) && parse(number)?.number === number);
