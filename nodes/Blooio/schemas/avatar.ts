import { InvalidInput } from '../errors/invalidInput';

/** The same limit as for a file that comes as binary data. */
const LARGEST_AVATAR_BYTES = 10 * 1024 * 1024;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** How the first bytes of a PNG and of a JPEG file look in base64. */
const IMAGE_STARTS = ['iVBORw0KGgo', '/9j/'];

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
	if (!isImage || value.length % 4 !== 0 || !BASE64.test(value)) {
		throw new InvalidInput(
			`${field} is not a JPEG or PNG image in base64`,
			'Give the file as base64 text, or take it from an Input Binary Field',
			field,
		);
	}
	const bytes = (value.length / 4) * 3;
	if (bytes <= LARGEST_AVATAR_BYTES) return value;
	throw new InvalidInput(
		`${field} has ${(bytes / 1024 / 1024).toFixed(1)} MB`,
		'Make it smaller than 10 MB, e.g. with the Edit Image node',
		field,
	);
}
