import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

import type { SendSettings } from '../../engine/http/send';
import { derivedFailure } from '../../errors/failure';
import type { WebhookSubscription, WebhookType } from '../../schemas/answers/webhookSubscription';
import { PATIENCE, type Patience, type Answered } from '../../inbound/request';
import { incomplete } from '../../inbound/webhookFailures';
import type { Ask, WaitingApi, WaitWebhooks, WaitingRun } from '../api';
import { briefly } from '../../errors/texts/briefly';
import { cleanUp, FEW_PROBES, type Listed } from './leftovers';
import { logLine } from '../../inbound/log';

/** A webhook that stands as long as a wait lasts. */
export interface Temporary {
	id: string;
	secret: string;
}

/** What the options of a run allow, and no more than is usual. */
const patienceOf = ({ timeoutMs, policy }: SendSettings): Patience => ({
	timeoutMs: Math.min(timeoutMs, PATIENCE.timeoutMs),
	retries: Math.min(policy.retries, PATIENCE.retries),
});

/** The webhooks of waits, within a run of the node. */
export const subscriptionsIn = ({ connection, settings, waits }: Ask): WaitWebhooks =>
	waits.webhooks(connection, patienceOf(settings));

/**
 * Deletes the webhook of a wait that is over. Where that is not possible (after a cancel n8n breaks
 * off every request) it is left to a later wait. Never rejects.
 */
export async function unsubscribe(
	context: IExecuteFunctions | IWebhookFunctions,
	{ connection, waits }: Pick<Ask, 'connection' | 'waits'>,
	id: string,
	patience?: Patience,
): Promise<void> {
	try {
		const deleted = await waits.webhooks(connection, patience).delete(id);
		if (!deleted.ok)
			logLine(context, 'warn', `webhook ${id} is left over: ${deleted.failure.code}`);
	} catch (error) {
		logLine(context, 'warn', `webhook ${id} is left over: ${briefly(error)}`);
	}
}

/** Blooio ends it by itself so much after the deadline, should nothing else do so. */
const MARGIN_MS = 10 * 60_000;

/** A wait as it is to be called. */
export interface Wanted {
	url: string;
	type: WebhookType;
	/** Epoch ms; `undefined` for a wait without an end. */
	deadline: number | undefined;
	/** How many waits of this n8n may have a webhook at the same time. */
	most: number;
}

const tooMany = (asleep: number, { hasMarks }: WaitingApi) =>
	derivedFailure('webhook_limit_reached', {
		message: `${asleep} executions of this n8n wait already, each with a webhook of its own, and more of them would slow n8n down`,
		hint: hasMarks
			? 'Publish a workflow that starts with a Blooio Trigger for the event Message Received: it resumes any number of waiting executions by one webhook. Or raise Most Webhooks under Options, or ask with Send and read the answers later with Get Answer'
			: 'Raise Most Webhooks under Options, wait until some are answered, or ask with the Blooio node, whose trigger resumes any number of waiting executions',
		context: { waiting: asleep },
	});

/**
 * Makes room for a wait: deletes what earlier ones left over, a few at first, and all there are where
 * there are too many.
 */
async function makeRoom(
	context: IExecuteFunctions,
	subscriptions: WaitWebhooks,
	listed: Listed,
	most: number,
): Promise<number> {
	const now = Date.now();
	const { keptHere } = await cleanUp(context, subscriptions, listed, now, FEW_PROBES);
	if (keptHere < most) return keptHere;
	const again = await subscriptions.list();
	return again.ok ? (await cleanUp(context, subscriptions, again, now)).keptHere : keptHere;
}

/**
 * Subscribes the URL of a wait, after deleting what earlier waits left over. Where there is no room,
 * every leftover is looked for.
 *
 * @param listed what there is
 */
export async function subscribe(
	run: WaitingRun,
	{ url, type, deadline, most }: Wanted,
	listed: Answered<WebhookSubscription[]>,
): Promise<Answered<Temporary>> {
	const { context } = run;
	const subscriptions = subscriptionsIn(run);
	const end = deadline === undefined ? undefined : deadline + MARGIN_MS;
	const asleep = listed.ok ? await makeRoom(context, subscriptions, listed, most) : 0;
	if (asleep >= most) return { ok: false, failure: tooMany(asleep, run.waits) };
	let made = await subscriptions.create(url, type, end);
	if (!made.ok && made.failure.code === 'webhook_limit_reached') {
		const again = await subscriptions.list();
		const cleaned = again.ok && (await cleanUp(context, subscriptions, again, Date.now()));
		if (cleaned && cleaned.deleted.length > 0) made = await subscriptions.create(url, type, end);
	}
	if (!made.ok) return made;
	const { webhook_id: id, signing_secret: secret } = made.value;
	if (id === undefined) return { ok: false, failure: incomplete(made.status, 'webhook ID') };
	if (secret !== undefined) return { ...made, value: { id, secret } };
	// Subscribed already: this execution asked before, and did not get to sleep.
	const rotated = await subscriptions.rotate(id);
	if (rotated.ok) return { ...rotated, value: { id, secret: rotated.value } };
	await subscriptions.delete(id);
	return rotated;
}
