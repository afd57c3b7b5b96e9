import { InvalidInput } from '../../errors/invalidInput';
import { refuse } from './refuse';

/** A number in digits, which spaces may part in groups of three. */
const DIGITS = /^[+-]?(?:[0-9]+|[0-9]{1,3}(?:\s[0-9]{3})+)(?:\.[0-9]+)?(?:e[+-]?[0-9]{1,3})?$/i;

/** NaN for what is no number. A comma is not guessed: 1,000 is a thousand here and one there. */
function numberIn(value: unknown): number {
	if (typeof value === 'number') return value;
	const text = typeof value === 'string' ? value.normalize('NFKC').trim() : '';
	return DIGITS.test(text) ? Number(text.replace(/\s/g, '')) : Number.NaN;
}

/** What a number may be; whole unless `whole` is false. */
export interface Bounds {
	min: number;
	max: number;
	whole?: boolean;
}

/**
 * Reads a number, also one that is written as a text.
 *
 * @throws InvalidInput for anything else, and for numbers out of bounds
 */
export function readNumber(
	value: unknown,
	field: string,
	{ min, max, whole = true }: Bounds,
): number {
	const number = numberIn(value);
	if (!Number.isFinite(number) || (whole && !Number.isInteger(number))) {
		throw refuse(field, whole ? 'a whole number' : 'a number', value);
	}
	if (number >= min && number <= max) return number;
	throw new InvalidInput(`${field} is ${number}`, `Choose a number from ${min} to ${max}`, field);
}
