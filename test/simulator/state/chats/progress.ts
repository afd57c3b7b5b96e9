import type { MessageRecord } from './messages';
import type { Protocol } from '../people/people';

/** How long a message takes, in ms since it was accepted. */
export interface Timing {
	sentAfterMs: number;
	deliveredAfterMs: number;
}

/** Quick enough for a person to watch, slow enough to be seen while queued. */
export const DEFAULT_TIMING: Timing = { sentAfterMs: 200, deliveredAfterMs: 600 };

/** Where a message stands (schema MessageStatus). */
export interface Progress {
	status:
		'pending' | 'queued' | 'sent' | 'delivered' | 'failed' | 'cancellation_requested' | 'cancelled';
	protocol: 'pending' | 'unknown' | Protocol;
	/** Epoch ms. */
	timeDelivered: number | null;
	error: string | null;
}

const waiting = (status: Progress['status']): Progress => ({
	status,
	protocol: 'pending',
	timeDelivered: null,
	error: null,
});

/** The progress of a message at `now` (epoch ms). */
export function progressOf(message: MessageRecord, now: number, timing: Timing): Progress {
	const { fate, createdAt, cancelRequestedAt } = message;
	if (cancelRequestedAt !== null) {
		const isDone = now - cancelRequestedAt >= timing.sentAfterMs;
		return waiting(isDone ? 'cancelled' : 'cancellation_requested');
	}
	if (fate.kind === 'stuck') return waiting('pending');
	if (message.direction === 'outbound' && now - createdAt < timing.sentAfterMs) {
		return waiting('queued');
	}
	if (fate.kind === 'failed') {
		return { status: 'failed', protocol: 'unknown', timeDelivered: null, error: fate.error };
	}
	const { protocol } = fate;
	if (message.direction === 'inbound') {
		return { status: 'delivered', protocol, timeDelivered: createdAt, error: null };
	}
	const deliveredAt = createdAt + timing.deliveredAfterMs;
	if (now < deliveredAt) return { status: 'sent', protocol, timeDelivered: null, error: null };
	return { status: 'delivered', protocol, timeDelivered: deliveredAt, error: null };
}
