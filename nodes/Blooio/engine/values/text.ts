import { wellFormed } from '../../schemas/plainText';
import { isDate } from './dateObject';
import { refuse } from './refuse';

const LIST_ADVICE = 'To put a list into one text, join it, e.g. {{ $json.names.join(", ") }}';
const DATE_ADVICE = 'Write the date out, e.g. {{ $now.toFormat("dd.MM.yyyy") }}';
const OBJECT_ADVICE = 'Take one of its fields, e.g. {{ $json.customer.name }}';

/**
 * A value as text: numbers and booleans as they read, halves of characters replaced. `undefined` for
 * what has no text of its own; NaN and Infinity are what a failed calculation gives.
 */
export function textOf(value: unknown): string | undefined {
	switch (typeof value) {
		case 'string':
			return wellFormed(value);
		case 'number':
			if (!Number.isFinite(value)) return undefined;
			// All digits of a large number: nobody means to send 1e+21.
			return String(Number.isInteger(value) ? BigInt(value) : value);
		case 'boolean':
		case 'bigint':
			return String(value);
		default:
			return undefined;
	}
}

/**
 * Reads one text.
 *
 * @throws InvalidInput for an object, a list, NaN
 */
export function readText(value: unknown, field: string): string {
	const text = textOf(value);
	if (text !== undefined) return text;
	if (Array.isArray(value)) throw refuse(field, 'a text', value, LIST_ADVICE);
	const advice = isDate(value) ? DATE_ADVICE : OBJECT_ADVICE;
	throw refuse(field, 'a text', value, typeof value === 'object' ? advice : undefined);
}
