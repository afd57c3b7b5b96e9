import { InvalidInput } from '../../errors/invalidInput';
import { quote } from '../../schemas/quote';
import { isDate } from './dateObject';

/** A value as a message names it, and how to get something better out of it. */
function shown(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'a list';
	if (isDate(value)) return 'a date';
	switch (typeof value) {
		case 'string':
			return quote(value);
		case 'object':
			return 'an object';
		case 'number':
		case 'boolean':
			return String(value);
		default:
			return typeof value;
	}
}

/**
 * Says that a value is none of what a field takes.
 *
 * @param field the field as the editor labels it
 * @param wanted what the field takes, with its article
 * @param advice how to get it, where that is not obvious
 */
export const refuse = (
	field: string,
	wanted: string,
	value: unknown,
	advice?: string,
): InvalidInput =>
	new InvalidInput(
		`${field} is not ${wanted}`,
		`Check the value or the expression behind ${field}: it gives ${shown(value)}${advice === undefined ? '' : `. ${advice}`}`,
		field,
	);
