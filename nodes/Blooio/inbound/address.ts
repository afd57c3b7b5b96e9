import { InvalidInput } from '../errors/invalidInput';
import { isReachable } from '../schemas/address/reach';
import { parseUrl } from '../schemas/address/url';

/**
 * Checks that Blooio can reach the node's webhook URL.
 *
 * @throws InvalidInput that names WEBHOOK_URL and tunnels
 */
export function reachable(url: string, baseUrl: string): string {
	if (isReachable(url, baseUrl)) return url;
	const origin = parseUrl(url)?.origin ?? 'an unknown address';
	throw new InvalidInput(
		// The editor shows nothing but the message where one listens for a test event.
		`Blooio cannot reach n8n at ${origin}: set WEBHOOK_URL to a public https address, e.g. that of a tunnel`,
		"WEBHOOK_URL is an environment variable of n8n: the https address under which n8n is reached from the internet. Set it and restart n8n. On your own computer, start a tunnel (e.g. cloudflared or ngrok) and set it to the tunnel's address",
	);
}
