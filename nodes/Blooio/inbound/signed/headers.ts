/** Headers as n8n gives them: names in lower case, or in any case where a proxy of tests made them. */
export type Headers = Readonly<Record<string, unknown>>;

/** Longest text of a header that goes on; what stands in headers is not signed. */
const LONGEST = 200;

/** A header that came once and with a text in it, without spaces around; `undefined` otherwise. */
export function headerOf(headers: Headers, name: string): string | undefined {
	const [found, ...others] = Object.entries(headers).filter(
		([key, value]) => key.toLowerCase() === name && value !== undefined,
	);
	if (!found || others.length > 0) return undefined;
	const [, value] = found;
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The same, cut to what an item can carry. */
export const shortHeaderOf = (headers: Headers, name: string) =>
	headerOf(headers, name)?.slice(0, LONGEST);

const EVENT_NAME = /^[a-z_]{1,40}(\.[a-z_]{1,40}){1,3}$/;

/** The event that a delivery is about, by its header (Webhook events, "Delivery"), where it names one. */
export function eventHeader(headers: Headers): string | undefined {
	const name = headerOf(headers, 'x-blooio-event');
	return name !== undefined && EVENT_NAME.test(name) ? name : undefined;
}
