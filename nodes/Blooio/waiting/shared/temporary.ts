import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

import type { Connection } from '../../engine/http/connection';
import { derivedFailure } from '../../errors/failure';
import type { WebhookType } from '../../schemas/answers/webhookSubscription';
import {
	Subscriptions,
	type Advice,
	type Patience,
	type Result,
} from '../../inbound/subscriptions';
import { briefly } from '../../inbound/problems';
import { cleanUp, FEW_PROBES } from './leftovers';
import { warn } from './log';

/** A webhook that stands as long as a wait lasts. */
export interface Temporary {
	id: string;
	secret: string;
}

const WHILE_WAITING: Advice = {
	about: (failure) => failure,
	limitReached: ({ status, message, context }) =>
		derivedFailure('webhook_limit_reached', {
			status,
			message: `Blooio takes no further webhook, and waiting needs one: ${message}`,
			context,
		}),
};

/** Requests about the webhooks of waits. */
export const subscriptionsOf = (connection: Connection, patience?: Patience) =>
	new Subscriptions(connection, WHILE_WAITING, patience);

/**
 * Deletes the webhook of a wait that is over. Where that is not possible (after a cancel n8n breaks
 * off every request) it is left to a later wait. Never rejects.
 */
export async function unsubscribe(
	context: IExecuteFunctions | IWebhookFunctions,
	connection: Connection,
	id: string,
	patience?: Patience,
): Promise<void> {
	try {
		const deleted = await subscriptionsOf(connection, patience).delete(id);
		if (!deleted.ok) warn(context, `webhook ${id} is left over: ${deleted.failure.code}`);
	} catch (error) {
		warn(context, `webhook ${id} is left over: ${briefly(error)}`);
	}
}

/** Blooio ends it by itself so much after the deadline, should nothing else do so. */
const MARGIN_MS = 10 * 60_000;

/**
 * Subscribes the URL of a wait, after deleting what earlier waits left over. Where there is no room,
 * every leftover is looked for.
 *
 * @param deadline epoch ms; `undefined` for a wait without an end
 */
export async function subscribe(
	context: IExecuteFunctions,
	connection: Connection,
	url: string,
	type: WebhookType,
	deadline: number | undefined,
): Promise<Result<Temporary>> {
	const subscriptions = subscriptionsOf(connection);
	const end = deadline === undefined ? undefined : deadline + MARGIN_MS;
	await cleanUp(context, subscriptions, Date.now(), FEW_PROBES);
	let made = await subscriptions.create(url, type, end);
	if (!made.ok && made.failure.code === 'webhook_limit_reached') {
		const cleaned = await cleanUp(context, subscriptions, Date.now());
		if (cleaned.ok && cleaned.value.deleted.length > 0) {
			made = await subscriptions.create(url, type, end);
		}
	}
	if (!made.ok) return made;
	const { webhook_id: id, signing_secret: secret } = made.value;
	if (id === undefined) return subscriptions.without('webhook ID', made.status);
	if (secret !== undefined) return { ...made, value: { id, secret } };
	// Subscribed already: this execution asked before, and did not get to sleep.
	const rotated = await subscriptions.rotate(id);
	if (rotated.ok) return { ...rotated, value: { id, secret: rotated.value } };
	await subscriptions.delete(id);
	return rotated;
}
