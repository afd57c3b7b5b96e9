import { InvalidInput } from '../errors/invalidInput';
import { checkLargest } from './fileSize';

/** Looks for one wrong sign rather than for a whole text: a pattern over megabytes overflows the stack. */
const FOREIGN = /[^A-Za-z0-9+/=]/;
/** How the first bytes of a PNG and of a JPEG file look in base64. */
const IMAGE_STARTS = ['iVBORw0KGgo', '/9j/'];

function isBase64(value: string): boolean {
	const padding = value.indexOf('=');
	const padded = padding === -1 || padding >= value.length - 2;
	return value.length % 4 === 0 && padded && !FOREIGN.test(value);
}

/**
 * A photo typed in as base64, with or without `data:…;base64,` before it (OpenAPI operationId
 * updateMyContactCard, "a base64-encoded JPEG or PNG").
 *
 * @returns the bare base64 text
 * @throws InvalidInput when it is something else, or too large
 */
export function parseAvatar(text: string, field: string): string {
	const value = text.replace(/^\s*data:[^,]*,/, '').replace(/\s+/g, '');
	const isImage = IMAGE_STARTS.some((start) => value.startsWith(start));
	if (!isImage || !isBase64(value)) {
		throw new InvalidInput(
			`${field} is not a JPEG or PNG image in base64`,
			'Give the file as base64 text, or take it from an Input Binary Field',
			field,
		);
	}
	checkLargest((value.length / 4) * 3, field, field);
	return value;
}
