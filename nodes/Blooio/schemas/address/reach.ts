import { isPublic } from './hosts';
import { parseUrl } from './url';

/** Whether the API itself is on this machine or in a private network, as the local simulator is. */
export function isLocalApi(baseUrl: string): boolean {
	const base = parseUrl(baseUrl);
	return base !== undefined && !isPublic(base.hostname);
}

/**
 * Whether Blooio can reach an address of n8n. With a base URL on this machine or in a private
 * network (the simulator) any address will do.
 */
export function isReachable(url: string, baseUrl: string): boolean {
	const address = parseUrl(url);
	if (!address) return false;
	if (isLocalApi(baseUrl)) return true;
	return address.protocol === 'https:' && isPublic(address.hostname);
}
