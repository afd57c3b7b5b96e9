import { InvalidInput } from '../errors/invalidInput';

const MB = 1024 * 1024;

/** The API takes files of at most 10 MB (OpenAPI operationId setChatBackground). */
const LARGEST_MB = 10;

/**
 * Checks the size of a file.
 *
 * @param what the file as messages name it
 * @param field the field that it comes from, as the editor labels it
 * @throws InvalidInput when the API would refuse it
 */
export function checkLargest(bytes: number, what: string, field: string): void {
	if (bytes <= LARGEST_MB * MB) return;
	// Rounded up, so that what is too large never reads as the limit itself.
	const size = (Math.ceil((bytes / MB) * 10) / 10).toFixed(1);
	throw new InvalidInput(
		`${what} is ${size} MB`,
		`Make it smaller than ${LARGEST_MB} MB, e.g. with the Edit Image node`,
		field,
	);
}
