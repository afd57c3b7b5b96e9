import { InvalidInput } from '../errors/invalidInput';
import { HOW_TO_BE_REACHED, isReachable, PUBLIC_ADDRESS } from '../schemas/address/web/reach';
import { parseUrl } from '../schemas/address/web/url';

/**
 * Checks that Blooio can reach the node's webhook URL.
 *
 * @throws InvalidInput that names what to set, and tunnels
 */
export function assertReachable(url: string, baseUrl: string): string {
	if (isReachable(url, baseUrl)) return url;
	const origin = parseUrl(url)?.origin ?? 'an unknown address';
	throw new InvalidInput(
		// The editor shows nothing but the message where one listens for a test event.
		`Blooio cannot reach n8n at ${origin}: set ${PUBLIC_ADDRESS} to a public https address, e.g. that of a tunnel`,
		HOW_TO_BE_REACHED,
	);
}
