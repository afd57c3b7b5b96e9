import { InvalidInput } from '../errors/invalidInput';
import { isLoopback, isPublic } from './hosts';

/**
 * Checks that Blooio can reach the node's webhook URL. With a base URL on this very machine (the
 * local simulator) any address will do.
 *
 * @throws InvalidInput that names WEBHOOK_URL and tunnels
 */
export function reachable(url: string, baseUrl: string): string {
	const parsed = URL.canParse(url) ? new URL(url) : undefined;
	if (parsed) {
		if (isLoopback(new URL(baseUrl).hostname)) return url;
		if (parsed.protocol === 'https:' && isPublic(parsed.hostname)) return url;
	}
	throw new InvalidInput(
		// The editor shows nothing but the message where one listens for a test event.
		`Blooio cannot reach n8n at ${parsed?.origin ?? 'an unknown address'}: set WEBHOOK_URL to a public https address, e.g. that of a tunnel`,
		"WEBHOOK_URL is an environment variable of n8n: the https address under which n8n is reached from the internet. Set it and restart n8n. On your own computer, start a tunnel (e.g. cloudflared or ngrok) and set it to the tunnel's address",
	);
}
