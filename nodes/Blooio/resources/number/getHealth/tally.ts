import type { IDataObject } from 'n8n-workflow';

import type { messagesOf } from '../../../schemas/answers/message';

/** An outbound message, as a list gives it. */
export type Outbound = ReturnType<typeof messagesOf>[number];

/** Handed over to Apple or a carrier, or given up (OpenAPI schema Message, `status`). */
const DELIVERED = new Set(['delivered', 'read']);
const SENT = new Set(['sent', 'failed', ...DELIVERED]);

const RATE_DIGITS = 4;

const rateOf = (delivered: number, sent: number): number | null =>
	sent === 0 ? null : Number((delivered / sent).toFixed(RATE_DIGITS));

/** How many of these messages were sent, delivered and not; what is still under way is not in it. */
function countsOf(messages: readonly Outbound[]) {
	const count = (matches: (status: string) => boolean) =>
		messages.filter(({ status }) => matches(status ?? '')).length;
	const sent = count((status) => SENT.has(status));
	const delivered = count((status) => DELIVERED.has(status));
	return {
		sent,
		delivered,
		failed: count((status) => status === 'failed'),
		delivery_rate: rateOf(delivered, sent),
	};
}

function byProtocol(messages: readonly Outbound[]): IDataObject {
	const groups = new Map<string, Outbound[]>();
	for (const message of messages.filter(({ status }) => SENT.has(status ?? ''))) {
		const protocol = message.protocol ?? 'unknown';
		const group = groups.get(protocol);
		if (group) group.push(message);
		else groups.set(protocol, [message]);
	}
	return Object.fromEntries([...groups].map(([protocol, group]) => [protocol, countsOf(group)]));
}

/**
 * The health of one number, from the messages that it sent. `delivery_rate` is the share of `sent`
 * that was delivered, from 0 to 1, `null` where nothing was sent. `read` is `null` as long as no
 * message says that it was read: lists need not tell.
 */
export function tally(messages: readonly Outbound[]): IDataObject {
	const counts = countsOf(messages);
	const read = messages.filter(({ status }) => status === 'read').length;
	const cancelled = messages.filter(({ status }) => status === 'cancelled').length;
	return {
		...counts,
		pending: messages.length - counts.sent - cancelled,
		cancelled,
		read: read === 0 ? null : read,
		protocols: byProtocol(messages),
	};
}
