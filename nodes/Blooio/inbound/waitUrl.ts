import { parseUrl } from '../schemas/address/web/url';

/** Query parameter that marks the webhook of a wait: its deadline in epoch ms, 0 for none. */
export const WAIT_UNTIL = 'blooio_wait_until';

/** Whether a webhook's URL is that of a wait of the n8n that has `own` among its URLs. */
export function isWaitOf(url: string, own: string): boolean {
	const parsed = parseUrl(url);
	return parsed?.searchParams.has(WAIT_UNTIL) === true && parsed.origin === parseUrl(own)?.origin;
}
