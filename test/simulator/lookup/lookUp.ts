import { northAmerican } from './northAmerica';

/** Countries by calling code, with the least and most digits of their national numbers. */
const CALLING_CODES: ReadonlyMap<string, { country: string; digits: [number, number] }> = new Map([
	['31', { country: 'NL', digits: [9, 9] }],
	['33', { country: 'FR', digits: [9, 9] }],
	['34', { country: 'ES', digits: [9, 9] }],
	['39', { country: 'IT', digits: [6, 11] }],
	['41', { country: 'CH', digits: [9, 9] }],
	['43', { country: 'AT', digits: [4, 13] }],
	['44', { country: 'GB', digits: [9, 10] }],
	['49', { country: 'DE', digits: [5, 12] }],
	['52', { country: 'MX', digits: [10, 10] }],
	['55', { country: 'BR', digits: [10, 11] }],
	['61', { country: 'AU', digits: [9, 9] }],
	['81', { country: 'JP', digits: [9, 10] }],
	['91', { country: 'IN', digits: [10, 10] }],
	['353', { country: 'IE', digits: [7, 9] }],
]);

/** A number in E.164, national or punctuated form. */
const WRITTEN = /^\+?[\d\s().\-/]+$/;

/** A number with its details (schema PhoneNumberLookupResult); never fails, but may be invalid. */
export interface LookUp {
	input: string;
	valid: boolean;
	possible: boolean;
	e164?: string;
	country: string | null;
	[detail: string]: unknown;
}

/** What a database of phone numbers would know; without a country code it is North American. */
export function lookUp(input: string): LookUp {
	const text = input.trim();
	const digits = digitsOf(text);
	if (digits === null) return unknown(input);
	if (digits.startsWith('1')) {
		const national = digits.slice(1);
		if (national.length !== 10) return unknown(input);
		return { ...common(input, '1', national), ...northAmerican(national) };
	}
	const code = [digits.slice(0, 2), digits.slice(0, 3)].find((one) => CALLING_CODES.has(one));
	const known = CALLING_CODES.get(code ?? '');
	if (code === undefined || !known) return unknown(input);
	const national = digits.slice(code.length);
	const [least, most] = known.digits;
	const isValid = national.length >= least && national.length <= most;
	return {
		...common(input, code, national),
		valid: isValid,
		possible: isValid,
		national: `0${national}`,
		international: `+${code} ${national}`,
		country: known.country,
		type: null,
		location: null,
	};
}

const common = (input: string, code: string, national: string) => ({
	input,
	e164: `+${code}${national}`,
	country_calling_code: code,
	national_number: national,
});

const unknown = (input: string): LookUp => ({
	input,
	valid: false,
	possible: false,
	country: null,
	type: null,
	location: null,
});

/** Country code and national number; null when the text cannot be a number. */
function digitsOf(text: string): string | null {
	if (!WRITTEN.test(text)) return null;
	const digits = text.replace(/\D/g, '');
	if (digits.length < 7 || digits.length > 15) return null;
	return text.startsWith('+') || digits.length !== 10 ? digits : `1${digits}`;
}
