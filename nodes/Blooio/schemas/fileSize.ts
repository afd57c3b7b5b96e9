import { InvalidInput } from '../errors/invalidInput';

const MB = 1024 * 1024;

/** The API takes files of at most 10 MB (OpenAPI operationId setChatBackground). */
const LARGEST_MB = 10;

/** Most megabytes of a file for which no document names a limit. */
export const LARGEST_ATTACHMENT_MB = 100;

/**
 * Checks the size of a file.
 *
 * @param what the file as messages name it
 * @param field the field that it comes from, as the editor labels it
 * @param largestMb most megabytes that are taken
 * @throws InvalidInput when the API would refuse it
 */
export function checkLargest(
	bytes: number,
	what: string,
	field: string,
	largestMb = LARGEST_MB,
): void {
	if (bytes <= largestMb * MB) return;
	// Rounded up, so that what is too large never reads as the limit itself.
	const size = (Math.ceil((bytes / MB) * 10) / 10).toFixed(1);
	throw new InvalidInput(
		`${what} is ${size} MB`,
		largestMb > LARGEST_MB
			? `Send a file of at most ${largestMb} MB, or a link to it`
			: `Make it smaller than ${largestMb} MB, e.g. with the Edit Image node`,
		field,
	);
}
