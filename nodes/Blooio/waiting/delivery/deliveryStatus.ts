import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import { counted } from '../../errors/texts/counted';

/** Ends of Wait for Delivery, by their places with Separate Outputs. */
export const DELIVERY_OUTPUTS = { timedOut: 0, delivered: 1, failed: 2 } as const;
export type DeliveryOutput = (typeof DELIVERY_OUTPUTS)[keyof typeof DELIVERY_OUTPUTS];

/** Which status is enough. */
export type Goal = 'sent' | 'delivered';

const REACHED: Readonly<Record<Goal, ReadonlySet<string>>> = {
	sent: new Set(['sent', 'delivered', 'read']),
	delivered: new Set(['delivered', 'read']),
};
const FAILED = new Set(['failed', 'cancelled']);

const statusSchema = z.object({ status: z.string().nullish().catch(undefined) }).passthrough();

/** The output for a status (OpenAPI schema MessageStatus), or `undefined` while it is open. */
export function outputFor(body: unknown, goal: Goal): DeliveryOutput | undefined {
	const parsed = statusSchema.safeParse(body);
	const status = parsed.success ? (parsed.data.status ?? '') : '';
	if (REACHED[goal].has(status)) return DELIVERY_OUTPUTS.delivered;
	return FAILED.has(status) ? DELIVERY_OUTPUTS.failed : undefined;
}

const STATUS_FIELDS = [
	'message_id',
	'chat_id',
	'status',
	'protocol',
	'time_sent',
	'time_delivered',
	'error',
] as const;

/** What the output says about a message; `open` says whether more can still happen to it. */
export function statusFacts(body: IDataObject, open: boolean): IDataObject {
	const known = STATUS_FIELDS.map((field) => [field, body[field] ?? null] as const);
	return { ...Object.fromEntries(known), open };
}

/** What an item becomes by the end of the wait, or at the time-out; `fields` are those of the input. */
export const deliveryItem = (
	fields: IDataObject,
	body: IDataObject,
	output: DeliveryOutput,
): IDataObject => ({
	...fields,
	delivered: output === DELIVERY_OUTPUTS.delivered,
	failed: output === DELIVERY_OUTPUTS.failed,
	timed_out: output === DELIVERY_OUTPUTS.timedOut,
	delivery: statusFacts(body, output === DELIVERY_OUTPUTS.timedOut),
});

/** What to say of messages that did not arrive: with one output, the node looks as if all had. */
export function deliveryHints(entries: readonly IDataObject[]): string[] {
	const failed = entries.filter((entry) => entry.failed === true).length;
	const open = entries.filter(({ timed_out: timedOut }) => timedOut === true).length;
	return [
		...(failed > 0
			? [`${counted(failed, 'message', 'messages')} failed: <code>delivery.error</code> says why.`]
			: []),
		...(open > 0
			? [
					`${counted(open, 'message', 'messages')} had not arrived when the time was over, and may arrive later. By SMS there is not always a receipt.`,
				]
			: []),
	];
}

const eventSchema = z.object({
	event: z.string(),
	message_id: z.string(),
	external_id: z.string().nullish().catch(undefined),
	protocol: z.string().nullish().catch(undefined),
	sent_at: z.number().nullish().catch(undefined),
	delivered_at: z.number().nullish().catch(undefined),
	error_code: z.string().nullish().catch(undefined),
	error_message: z.string().nullish().catch(undefined),
});

/** A status event as the status of a message; `undefined` for other events. */
export function statusFromEvent(
	payload: unknown,
): (IDataObject & { message_id: string }) | undefined {
	const parsed = eventSchema.safeParse(payload);
	if (!parsed.success) return undefined;
	const [, status] = /^message\.(sent|delivered|failed|read)$/.exec(parsed.data.event) ?? [];
	if (status === undefined) return undefined;
	const { message_id, external_id, protocol, sent_at, delivered_at } = parsed.data;
	const { error_code: code, error_message: message } = parsed.data;
	return {
		message_id,
		chat_id: external_id,
		status,
		protocol,
		time_sent: sent_at,
		time_delivered: delivered_at,
		// Some failures come with a code alone.
		error: message || code,
	};
}
