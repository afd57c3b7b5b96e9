import type { ChannelEvent } from '../event';

/** A delivery of the subscription (schema WebhookDelivery), as far as it is looked at. */
export interface Delivery {
	id: string;
	event_id: string;
	event_type?: string;
	status?: string;
	/** `null` where no answer came. */
	response_status?: number | null;
	/** Epoch ms; `null` where Blooio does not try it again. */
	next_attempt_at?: number | null;
	/** Epoch ms. */
	last_attempt_at?: number | null;
	/** Epoch ms. */
	created_at: number;
}

/** An event of the feed. */
export interface Fed {
	event: ChannelEvent;
	/** Epoch ms. */
	at: number;
	/** As it came. */
	raw: Record<string, unknown>;
}

/** An event that never got through. */
export interface Missed extends Fed {
	/** What Blooio can repeat; `undefined` where it never tried, as for a webhook that was switched off. */
	deliveryId: string | undefined;
}

/** What is missed, between which times. */
export interface Range {
	/** Epoch ms of the oldest event that counts. */
	since: number;
	/** Epoch ms of the latest one that was tried to deliver. */
	until: number;
	/** Epoch ms of the latest one that was never tried. */
	untriedUntil: number;
	/** Most events, the latest ones. */
	most: number;
}

/** Answers by which n8n, or this node, has refused an event for what it is: it would do so again. */
const FOR_GOOD: ReadonlySet<unknown> = new Set([400, 410, 413]);

/** Whether nothing more is to be done about a delivery. */
export function isSettled({
	response_status: code,
	status,
	next_attempt_at: next,
}: Delivery): boolean {
	if (typeof next === 'number') return true;
	if (typeof code === 'number') return (code >= 200 && code < 300) || FOR_GOOD.has(code);
	return /^(succe|deliver|pending|queue|retry)/.test(status ?? '');
}

/**
 * The events of the feed that did not get through to the subscription, oldest first. Pure.
 *
 * What the log of deliveries does not reach back to is left alone, for it may have got through; so is
 * everything where feed and log have no event in common, for then they name events by other IDs.
 *
 * @param deliveries of the subscription, as far back as was read
 */
export function missedIn(
	feed: readonly Fed[],
	deliveries: readonly Delivery[],
	isWanted: (event: ChannelEvent) => boolean,
	{ since, until, untriedUntil, most }: Range,
): Missed[] {
	const tried = new Map<string, Delivery[]>();
	for (const delivery of deliveries) {
		const others = tried.get(delivery.event_id) ?? [];
		tried.set(delivery.event_id, [...others, delivery]);
	}
	if (!feed.some(({ event }) => tried.has(event.id))) return [];
	const begin = Math.min(...deliveries.map(({ created_at: at }) => at));
	const missed = new Map<string, Missed>();
	for (const fed of feed) {
		const { event, at } = fed;
		const own = tried.get(event.id);
		if (at < since || !isWanted(event)) continue;
		const isMissed = own ? at <= until && !own.some(isSettled) : at > begin && at <= untriedUntil;
		if (isMissed) missed.set(event.id, { ...fed, deliveryId: own?.[0]?.id });
	}
	return [...missed.values()].sort((a, b) => a.at - b.at).slice(-most);
}
