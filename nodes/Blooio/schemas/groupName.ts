import { InvalidInput } from '../errors/invalidInput';

/** OpenAPI operationId createGroup: "at most 255 characters". */
const LONGEST_NAME = 255;

/** The name of a group, without spaces around. */
export function parseGroupName(text: string, field: string): string {
	const value = text.trim();
	if (value.length <= LONGEST_NAME) return value;
	throw new InvalidInput(
		`${field} has ${value.length} characters`,
		`Shorten it to at most ${LONGEST_NAME} characters`,
		field,
	);
}
