import fc from 'fast-check';
import * as phones from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import * as marked from 'marked';

/** The build leaves out of the libraries what is not used; what is used must not differ by that. */
const builtPhones = jest.requireActual<typeof phones>('../../dist/libraries/libphonenumber-js.js');
const builtMarked = jest.requireActual<typeof marked>('../../dist/libraries/marked.js');

const COUNTRIES = phones.getCountries();

/** What the nodes ask about digits behind a plus. */
function known(library: typeof phones, digits: string) {
	const found = library.default(`+${digits}`, { extract: false });
	return (
		found && {
			number: found.number,
			callingCode: found.countryCallingCode,
			national: found.nationalNumber,
			country: found.country,
			possible: found.isPossible(),
			valid: found.isValid(),
		}
	);
}

const bothKnow = (digits: string) =>
	expect(known(builtPhones, digits)).toEqual(known(phones, digits));

/** What the nodes ask about a country. */
function plan(library: typeof phones, country: phones.CountryCode) {
	const metadata = new library.Metadata();
	metadata.selectNumberingPlan(country);
	return {
		callingCode: library.getCountryCallingCode(country),
		lengths: metadata.numberingPlan?.possibleLengths(),
		exit: metadata.numberingPlan?.IDDPrefix(),
	};
}

it('a country’s numbers are read as the whole library reads them, with what is dialled at home too', () => {
	expect(builtPhones.getCountries()).toEqual(COUNTRIES);
	const found = COUNTRIES.flatMap((country) => phones.getExampleNumber(country, examples) ?? []);
	expect(found.length).toBeGreaterThan(200);
	for (const example of found) {
		const code = example.countryCallingCode;
		const national = example.format('NATIONAL').replace(/[^0-9]/g, '');
		for (const rest of [example.nationalNumber, national, `0${national}`, `${national}5`]) {
			bothKnow(`${code}${rest}`);
		}
	}
});

it('a country’s numbering plan is the whole library’s', () => {
	for (const country of COUNTRIES)
		expect(plan(builtPhones, country)).toEqual(plan(phones, country));
});

it('any digits are read as the whole library reads them', () => {
	fc.assert(fc.property(fc.stringMatching(/^[0-9]{1,17}$/), bothKnow), { numRuns: 2_000 });
});

it('Markdown is taken apart as the whole library does', () => {
	const text = [
		'# A title\n\nText with **bold**, _soft_, `code`, ~~gone~~ and [a link](https://example.com "T").',
		'- one\n  1. two\n- [x] three\n\n> said\n\n```js\n1 < 2;\n```\n\n| a | b |\n|---|:-:|\n| 1 | 2 |',
		'![picture](https://example.com/a.png)<br>https://example.com ann@example.com\n\n---\n\n[r]: /there',
	].join('\n\n');
	const tokens = marked.lexer(text);
	expect(tokens.length).toBeGreaterThan(10);
	expect(builtMarked.lexer(text)).toEqual(tokens);
});
