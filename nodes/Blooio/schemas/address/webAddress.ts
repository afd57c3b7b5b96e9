import { InvalidInput } from '../../errors/invalidInput';
import { trimmed } from '../plainText';
import { parseUrl } from './url';

/**
 * A public web address that Blooio can open.
 *
 * @throws InvalidInput naming the field when it is no http(s) address
 */
export function parseWebAddress(text: string, field: string, secureOnly = false): string {
	const value = trimmed(text);
	// URL alone would pass over line breaks and a missing //.
	const url = /^https?:\/\/\S+$/i.test(value) ? parseUrl(value) : undefined;
	const protocol = url?.protocol;
	if (protocol === 'https:' || (protocol === 'http:' && !secureOnly)) return value;
	throw new InvalidInput(
		`${field} is not a web address`,
		`Give an address that starts with ${secureOnly ? 'https://' : 'https:// or http://'} and that anyone can open`,
		field,
	);
}
