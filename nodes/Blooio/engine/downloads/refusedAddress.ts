import { isPublic } from '../../schemas/address/web/hosts';
import { parseUrl } from '../../schemas/address/web/url';

/**
 * Why an address is not fetched, or `undefined` when it may be. A URL parser has brought the address
 * into one spelling before: `2130706433` and `0x7f.1` are 127.0.0.1.
 *
 * @param own origin that may be asked although it is not public: the one of a Base URL on this machine
 *   or in this network
 */
export function refusedAddress(url: string, own: string | undefined): string | undefined {
	const address = parseUrl(url);
	if (!address) return 'its address is not a web address';
	const { protocol, hostname, username, password, origin } = address;
	if (username !== '' || password !== '') return 'its address holds a user name';
	if (origin === own) return undefined;
	if (protocol !== 'https:') return 'its address does not start with https://';
	return isPublic(hostname) ? undefined : 'its address is in a private network';
}

/** The origin of a Base URL that is not public; `undefined` for any other. */
export function ownOriginOf(baseUrl: string): string | undefined {
	const address = parseUrl(baseUrl);
	return address && !isPublic(address.hostname) ? address.origin : undefined;
}
