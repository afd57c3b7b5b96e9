import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { parseBody } from '../signed/body';
import { logLine } from '../log';
import { Once, type Known } from '../once';
import { respond } from '../respond';

/** What this process has taken; Blooio delivers again what was answered too late. */
const taken = new Once();

/**
 * Whether an event starts something. In a test it always does: there one may want to repeat it.
 *
 * @param identity the same for each delivery of one event
 * @param now epoch ms
 */
export function takeOnce(context: IWebhookFunctions, identity: string, now: number): Known {
	if (context.getMode() === 'manual') return 'new';
	const key = [context.getWorkflow().id, context.getNode().id, identity].join(' ');
	return taken.begin(key, context.getResponseObject(), now);
}

/** The answer to an event that is being taken: it comes again later, when it is certain what became of it. */
export const underWay = (context: IWebhookFunctions): IWebhookResponseData =>
	respond(context, 503, { error: 'under_way', message: 'The event is being taken' });

/**
 * Reads a verified delivery.
 *
 * @param read makes an event of the JSON object that was delivered; `undefined` where it is none
 */
export function eventIn<Event>(
	context: IWebhookFunctions,
	bytes: Uint8Array,
	read: (payload: Record<string, unknown>) => Event | undefined,
): { event: Event } | { response: IWebhookResponseData } {
	const payload = parseBody(bytes);
	const event = payload && read(payload);
	if (event) return { event };
	logLine(context, 'warn', 'a delivery with a valid signature is not the JSON object of an event');
	const message = 'The body is not a JSON object of an event';
	return { response: respond(context, 400, { error: 'invalid_json', message }) };
}
