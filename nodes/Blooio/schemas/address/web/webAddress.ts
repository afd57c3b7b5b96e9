import { InvalidInput } from '../../../errors/invalidInput';
import { trimmed } from '../../plainText';
import { quote } from '../../quote';
import { isPublic } from './hosts';
import { parseUrl } from './url';

/** What an address must be like. */
export interface WebAddressRules {
	/** Whether it must start with https:// (default: http:// will do). */
	secure?: boolean;
	/** Whether Blooio itself is in the private network (reach.ts), and can open what is in there. */
	local?: boolean;
	/** What else one can do where the address is in a private network. */
	otherwise?: string;
}

/**
 * A public web address that Blooio can open. Spaces in it are encoded, as a browser does; otherwise it
 * stays as it is.
 *
 * @throws InvalidInput naming the field when it is no http(s) address, or leads to a private network
 */
export function parseWebAddress(text: string, field: string, rules: WebAddressRules = {}): string {
	const { secure = false, local = false, otherwise } = rules;
	const value = trimmed(text);
	// URL alone would pass over line breaks and a missing //, and take two addresses for one.
	const isOne = /^https?:\/\/[^\t\n\r]+$/i.test(value) && !/[\s,;]https?:\/\//i.test(value);
	const url = isOne ? parseUrl(value) : undefined;
	const protocol = url?.protocol;
	if (!url || !(protocol === 'https:' || (protocol === 'http:' && !secure))) {
		throw new InvalidInput(
			`${field} is not a web address`,
			`Give an address that starts with ${secure ? 'https://' : 'https:// or http://'} and that anyone can open`,
			field,
		);
	}
	if (!local && !isPublic(url.hostname)) {
		throw new InvalidInput(
			`Blooio cannot open ${field}: ${quote(url.hostname)} is in your own network`,
			`Give an address that anyone can open from the internet${otherwise === undefined ? '' : `, or ${otherwise}`}`,
			field,
		);
	}
	return /\s/.test(value) ? url.href : value;
}
