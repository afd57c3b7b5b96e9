import { InvalidInput } from '../errors/invalidInput';
import { trimmed } from './plainText';

/** OpenAPI operationId createGroup: "at most 255 characters". */
const LONGEST_NAME = 255;

/** The name of a group, without spaces around. */
export function parseGroupName(text: string, field: string): string {
	const value = trimmed(text);
	if (value.length <= LONGEST_NAME) return value;
	throw new InvalidInput(
		`${field} has ${value.length} characters`,
		`Shorten it to at most ${LONGEST_NAME} characters`,
		field,
	);
}
