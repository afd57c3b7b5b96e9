import type { IWebhookFunctions } from 'n8n-workflow';

import { eventHeader } from '../../inbound/signed/headers';

/** The events that can end a wait, by operation and, for a question, by how the person answers. */
const WANTED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	Object.entries({
		'sendAndWait:reply': ['message.received', 'message.reaction'],
		'sendAndWait:approval': ['message.received', 'message.reaction'],
		'sendAndWait:poll': ['poll.voted'],
		waitForDelivery: ['message.sent', 'message.delivered', 'message.failed', 'message.read'],
	}).map(([wait, events]) => [wait, new Set(events)]),
);

/** A parameter that holds no expression; reading it costs next to nothing. */
const read = (context: IWebhookFunctions, name: string) =>
	String(context.getNodeParameter(name, '', { rawExpressions: true }));

/**
 * Whether a delivery can matter to the wait, by its header alone. Blooio tells every webhook of
 * everything, so most deliveries do not concern a wait, and should cost as little as possible.
 * Nothing follows from a header that is forged: what may matter is verified.
 */
export function isWanted(context: IWebhookFunctions): boolean {
	const event = eventHeader(context.getHeaderData());
	// A header that names no event, or several, tells nothing.
	if (event === undefined) return true;
	const operation = read(context, 'operation');
	const wanted =
		WANTED.get(operation) ?? WANTED.get(`${operation}:${read(context, 'responseType')}`);
	return wanted?.has(event) ?? true;
}
