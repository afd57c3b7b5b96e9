/**
 * An address taken apart, or `undefined` for any other text. (`URL.canParse` of Node.js 20
 * takes an address with an umlaut for none, once it has been called often enough to be optimised.)
 *
 * @param base what a relative address is relative to
 */
export function parseUrl(text: string, base?: string): URL | undefined {
	try {
		return new URL(text, base);
	} catch {
		return undefined;
	}
}
