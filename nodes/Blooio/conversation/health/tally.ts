import type { IDataObject } from 'n8n-workflow';

/** A message of a chat, whichever API gave it. */
export interface Written {
	/** Which of our senders it is of. */
	sender: string | null | undefined;
	direction: string | null | undefined;
	status: string | null | undefined;
	protocol: string | null | undefined;
	/** Epoch ms. */
	time: number | undefined;
}

/** Handed over to Apple or a carrier, or given up (OpenAPI schema Message, `status`). */
const DELIVERED = new Set(['delivered', 'read']);
const SENT = new Set(['sent', 'failed', ...DELIVERED]);

const RATE_DIGITS = 4;

const rateOf = (delivered: number, sent: number): number | null =>
	sent === 0 ? null : Number((delivered / sent).toFixed(RATE_DIGITS));

/** How many of these messages were sent, delivered and not; what is still under way is not in it. */
function countsOf(messages: readonly Written[]) {
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

function byProtocol(messages: readonly Written[]): IDataObject {
	const groups = new Map<string, Written[]>();
	for (const message of messages.filter(({ status }) => SENT.has(status ?? ''))) {
		const protocol = message.protocol ?? 'unknown';
		const group = groups.get(protocol);
		if (group) group.push(message);
		else groups.set(protocol, [message]);
	}
	return Object.fromEntries([...groups].map(([protocol, group]) => [protocol, countsOf(group)]));
}

/**
 * The health of one sender, from the messages that it sent; `calledOff` is the status of one that was
 * not to be sent any more, and the name under which these are counted. `delivery_rate` is the share of `sent`
 * that was delivered, from 0 to 1, `null` where nothing was sent. `read` is `null` as long as no
 * message says that it was read: lists need not tell.
 */
export function tally(messages: readonly Written[], calledOff: string): IDataObject {
	const counts = countsOf(messages);
	const read = messages.filter(({ status }) => status === 'read').length;
	const given = messages.filter(({ status }) => status === calledOff).length;
	return {
		...counts,
		pending: messages.length - counts.sent - given,
		[calledOff]: given,
		read: read === 0 ? null : read,
		protocols: byProtocol(messages),
	};
}
