import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { connect, type Connection } from '../../../Blooio/engine/http/connection';
import { Pace } from '../../../Blooio/engine/http/pace';
import { wait } from '../../../Blooio/engine/http/wait';
import { callSigned } from '../../../Blooio/inbound/door/call';
import { logLine } from '../../../Blooio/inbound/log';
import { keepLooking } from '../../../Blooio/inbound/catchUp/keepLooking';
import { REPEATS_MS } from '../../../Blooio/inbound/catchUp/looks';
import type { CatchUpSettings } from '../../../Blooio/inbound/catchUp/settings';
import { Tries } from '../../../Blooio/inbound/catchUp/tries';
import { urlOf } from '../../../Blooio/inbound/trigger/url';
import { findRegistration, opened } from '../../../Blooio/inbound/trigger/registration';
import type { WebhookRegistration } from '../../../Blooio/schemas/answers/webhookSubscription';
import { BLOOIO_V4 } from '../../v4';
import type { ChannelEvent } from '../event';
import { CAUGHT_UP, isMarked } from './marks';
import { missedIn, type Missed } from './missed';
import { readDeliveries, readFeed, replayDelivery } from './read';
import { catchUpWaits } from './waits';

/** Events start so far apart, in ms: each is a call of this n8n. */
const INTERVAL_MS = 200;
/** n8n has just started: what it does not take now is tried again so much later, in ms. */
const AGAIN_AFTER_MS = [2_000, 5_000, 15_000, 0];
/** For one call of this n8n by itself. */
const CALL_TIMEOUT_MS = 15_000;

/** Looks at which an event is brought, if the log says afterwards that it did not get through. */
const tries = new Tries(3);

/** What the trigger wants. */
export interface Wanted {
	/** Names of events, or `*`. */
	events: readonly string[];
	isWanted(event: ChannelEvent): boolean;
}

interface Target {
	context: IWebhookFunctions;
	connection: Connection;
	registration: WebhookRegistration;
	url: string;
}

const isSuccess = (status = 0) => status >= 200 && status < 300;

/**
 * Brings an event that Blooio never tried to deliver: calls the trigger as Blooio would have, with the
 * event of the feed. The first call asks for a mark, as n8n saves it; where that call has failed within
 * n8n the mark may be there although nothing was started, so the next one does not look at it.
 */
async function bring({ context, registration, url }: Target, { event, raw }: Missed) {
	let asksForMark = true;
	for (const pauseMs of AGAIN_AFTER_MS) {
		const payload = (asksForMark ? { ...raw, [CAUGHT_UP]: true } : raw) as IDataObject;
		const { secret } = registration;
		const now = Date.now();
		const { status } = await callSigned(
			...([context, url, event.type, payload, secret, now, CALL_TIMEOUT_MS] as const),
		);
		if (isSuccess(status)) return true;
		asksForMark &&= status === undefined || status < 500;
		if (pauseMs > 0) await wait(pauseMs);
	}
	return false;
}

/** Returns whether an event is on its way. */
async function bringAgain(target: Target, missed: Missed): Promise<boolean> {
	const { connection, registration } = target;
	return missed.deliveryId === undefined
		? await bring(target, missed)
		: await replayDelivery(connection, registration.id, missed.deliveryId);
}

/** Looks once. Returns whether nothing was missed that is not on its way now. */
async function look(
	target: Target,
	{ events, isWanted }: Wanted,
	limits: CatchUpSettings,
): Promise<boolean> {
	const { context, connection, registration, url } = target;
	const { backMs, most, untilMs = 0 } = limits;
	const now = Date.now();
	const since = now - backMs;
	const [only, ...others] = events;
	const type = only !== '*' && others.length === 0 ? only : undefined;
	const feed = await readFeed(connection, type, since);
	const deliveries = await readDeliveries(connection, registration.id, since);
	const keyOf = (id: string) => `${registration.id} ${id}`;
	const isNew = (event: ChannelEvent) =>
		isWanted(event) && tries.has(keyOf(event.id)) && !isMarked(context, event.id);
	const range = { since, until: now - untilMs, untriedUntil: now - REPEATS_MS, most };
	const missed = missedIn(feed, deliveries, isNew, range);
	for (const { event } of missed) tries.take(keyOf(event.id));
	const pace = new Pace(INTERVAL_MS);
	let failed = 0;
	for (const one of missed) {
		await wait(pace.takeTurn(Date.now()));
		const isOnItsWay = await bringAgain(target, one);
		if (!isOnItsWay) failed++;
		// The log says nothing of what Blooio did not deliver.
		else if (one.deliveryId === undefined) tries.takeAll(keyOf(one.event.id));
	}
	const waits = await catchUpWaits(connection, url, limits, pace);
	const all = missed.length + waits.missed;
	failed += waits.failed;
	if (all === 0) return true;
	const problem = failed === 0 ? '' : `; ${failed} of them did not get through`;
	logLine(context, 'warn', `caught up with ${all} events that were missed${problem}`);
	return false;
}

/**
 * Keeps up with what the webhook missed, by the feed of events: as the trigger for version 2 does, at the
 * first event after a start of n8n, and now and then. Runs beside the event that gave the occasion.
 * Never rejects.
 *
 * @param now epoch ms
 */
export async function keepUp(
	context: IWebhookFunctions,
	wanted: Wanted,
	settings: CatchUpSettings,
	now: number,
): Promise<void> {
	await keepLooking(context, settings, now, async () => {
		const url = urlOf(context);
		const stored = findRegistration(context, url);
		const connection = await connect(context, BLOOIO_V4);
		const registration = stored && opened(stored, connection.apiKey);
		if (!registration) return undefined;
		const target = { context, connection, registration, url };
		return async (limits) => await look(target, wanted, limits);
	});
}
