import type { Place } from '../place';
import { withPlainSigns } from '../signs';
import { LONGEST_SHORT_CODE, readWithCode, readWithCountry, type Reading } from './candidates';
import { callingCodeIn, callingCodeOf } from './library';
import { refusalsOf } from './refusals';

/** A number of seven digits or more, then what a telephone exchange is to dial after it. */
const EXTENSION = /^.*(?:[0-9][^0-9]*){7}(?:[#x]|\p{L}{2,}\.?:?|;ext=)\s*#?[0-9]{1,7}[#)]*$/iu;
/** How spreadsheets show a number with many digits: 4.47911E+11. */
const SHORTENED = /^\+?[0-9](?:[.,][0-9]+)?E\+?[0-9]{1,2}$/i;
/** What is left of a number that a program took for an amount. */
const DECIMAL = /^\+?[0-9]{5,}\.[0-9]{1,2}$/;
/** The same, where nothing is lost. A + would have been. */
const WHOLE = /^[0-9]+\.0$/;
/** Longer than any phone number in any writing. */
const LONGEST_WRITING = 100;
const LONGEST_EMERGENCY = 3;

const digitsOf = (text: string) => text.replace(/[^0-9]/g, '');

/**
 * A slash parts an area code from the number, but also two numbers: only few digits may stand before
 * it, and the rest of a number behind.
 */
function partsNumbers(text: string): boolean {
	if (!text.includes('/')) return false;
	const last = text.lastIndexOf('/');
	const before = digitsOf(text.slice(0, last).replace(/\(0\)/, ''));
	return before.length > 7 || digitsOf(text.slice(last)).length < 4;
}

/** Checks the signs of a number. Returns it without a decimal that a program added. */
function checkSigns(text: string, refusals: ReturnType<typeof refusalsOf>): string {
	if (EXTENSION.test(text)) throw refusals.extension();
	if (SHORTENED.test(text)) throw refusals.shortened();
	if (/\p{L}/u.test(text)) throw refusals.letters();
	if (DECIMAL.test(text) && !WHOLE.test(text)) throw refusals.decimal();
	const plain = DECIMAL.test(text) ? text.replace(/\.0$/, '') : text;
	const foreign = /[^-+0-9 .()/]/u.exec(plain)?.[0];
	if (foreign !== undefined) throw refusals.signs(foreign);
	if (plain.indexOf('+', 1) > 0 && /[+0-9].*\+/.test(plain)) throw refusals.severalNumbers();
	if (partsNumbers(plain)) throw refusals.severalNumbers();
	if (!/^[ (]*\+?[ (]*[0-9]/.test(plain)) throw refusals.noNumber();
	return plain;
}

function numberFrom(
	reading: Reading,
	digits: string,
	refusals: ReturnType<typeof refusalsOf>,
): string {
	switch (reading.kind) {
		case 'number':
			return reading.known.number;
		case 'several':
			throw refusals.ambiguous(reading.numbers);
		case 'short':
			throw refusals.shortCode();
		case 'noArea':
			throw refusals.noArea();
		case 'none':
			throw refusals.impossible(digits);
	}
}

/** Reads a number whose digits begin with a country code. */
function readPlus(plain: string, refusals: ReturnType<typeof refusalsOf>): string {
	// Some put a + before 00 as well; no country code begins with a zero.
	const written = (text: string) => digitsOf(text).replace(/^00/, '');
	const digits = written(plain);
	const withoutZero = plain.includes('(0)') ? written(plain.replace('(0)', '')) : undefined;
	const reading = readWithCode(digits, withoutZero);
	if (reading.kind === 'none') {
		const code = callingCodeIn(digits);
		if (code === undefined) throw refusals.unknownCode();
		if (digits.length - code.length <= LONGEST_EMERGENCY) throw refusals.emergency();
	}
	return numberFrom(reading, digits, refusals);
}

/**
 * A phone number in E.164 form, from one in any writing: with + and country code, or as people of
 * the place's country write it. It is possible, but may be one that is set aside for tests.
 *
 * @param text without anything around the number
 * @param given the text to name in messages
 * @throws InvalidInput naming what is wrong with it and what to write instead
 */
export function parsePossibleNumber(text: string, given: string, place: Place): string {
	const refusals = refusalsOf(given, place);
	if (text.length > LONGEST_WRITING) throw refusals.noNumber();
	const plain = checkSigns(withPlainSigns(text), refusals);
	const digits = digitsOf(plain);
	if (digits.length <= LONGEST_EMERGENCY) throw refusals.emergency();
	if (plain.includes('+')) return readPlus(plain, refusals);
	const { country } = place;
	if (country === undefined) {
		if (digits.length <= LONGEST_SHORT_CODE) throw refusals.shortCode();
		throw refusals.noCountry(digits);
	}
	const code = callingCodeOf(country);
	// Nobody writes a zero in parentheses but behind a country code.
	if (new RegExp(`^[ (]*${code}[ )-]*\\(0\\)`).test(plain)) return readPlus(plain, refusals);
	const reading = readWithCountry(digits, country);
	if (reading.kind === 'none' && digits.length <= LONGEST_SHORT_CODE) throw refusals.shortCode();
	return numberFrom(reading, code + digits, refusals);
}
