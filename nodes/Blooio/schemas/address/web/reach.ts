import { isPublic } from './hosts';
import { parseUrl } from './url';

/** The setting of n8n that makes it reachable, by its present name and the one before (n8n 2.41 takes both). */
export const PUBLIC_ADDRESS = 'N8N_WEBHOOK_URL (in older versions of n8n: WEBHOOK_URL)';

/** How n8n becomes reachable, in whole sentences. */
export const HOW_TO_BE_REACHED = `Set ${PUBLIC_ADDRESS}, an environment variable of n8n, to the https address under which n8n is reached from the internet, and restart n8n. On your own computer, start a tunnel (e.g. cloudflared or ngrok) and set it to the tunnel's address`;

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
