import type { WebhookLog } from '../../schemas/answers/webhookLog';

/** An event that an execution took. */
export interface Taken {
	eventId: string;
	/** Epoch ms of the attempt. */
	at: number;
	/** As it was delivered. */
	body: Record<string, unknown>;
}

/**
 * n8n answers the call that wakes an execution before it stores that it runs: within so many ms. What
 * was answered so and then not stored, because n8n was killed, nobody tells again.
 */
const STORED_WITHIN_MS = 30_000;

/**
 * The last events that executions took before a moment, the latest first: of these n8n may have lost some.
 * Pure.
 *
 * @param before epoch ms
 */
export function takenBefore(logs: readonly WebhookLog[], before: number): Taken[] {
	const taken = logs
		.flatMap(({ event_id: eventId, attempted_time: at, taken: body }) =>
			eventId === undefined || at === undefined || !body || at >= before
				? []
				: [{ eventId, at, body }],
		)
		.sort((a, b) => b.at - a.at);
	const last = taken[0]?.at ?? 0;
	return taken.filter(({ at }) => last - at <= STORED_WITHIN_MS);
}
