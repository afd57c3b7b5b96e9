import { OperationalError, type IHookFunctions, type IWebhookFunctions } from 'n8n-workflow';

import { Pace } from '../../engine/http/pace';
import { wait } from '../../engine/http/wait';
import { logLine } from '../../inbound/log';
import { briefly } from '../../errors/texts/briefly';
import type { Subscriptions } from '../../v2/subscriptions';
import { isWaitOf } from '../../inbound/waitUrl';
import { LARGEST_PAGE } from '../../schemas/answers/entries';
import type { WebhookLog } from '../../schemas/answers/webhookLog';
import type { WebhookSubscription } from '../../schemas/answers/webhookSubscription';
import { mayAnswer } from '../door/choice';
import { Known } from '../../inbound/catchUp/known';
import { Tries } from '../../inbound/catchUp/tries';
import { missedIn, type Missed } from './missed';
import type { CatchUpSettings } from '../../inbound/catchUp/settings';

/** Replays start so far apart, in ms: each is a call of this n8n. */
const INTERVAL_MS = 100;
/** n8n has just started: what it does not take now is tried again so much later, in ms. */
const AGAIN_AFTER_MS = [0, 2_000, 5_000, 15_000, 30_000];

/** What this process has replayed or gives up, so that no trigger replays it again. */
const replayed = new Known(10_000);

/** How often an event that was replayed in vain is looked after once more, before it is given up. */
const again = new Tries(2);

/** Attempts that are looked at: a log need not come to an end. */
const MOST_LOGS = 20_000;

async function logsOf(
	subscriptions: Subscriptions,
	id: string,
	since: number,
): Promise<WebhookLog[]> {
	const logs: WebhookLog[] = [];
	for (let offset = 0; offset < MOST_LOGS; offset += LARGEST_PAGE) {
		const page = await subscriptions.logs(id, offset, LARGEST_PAGE);
		// A wait that is over deletes its webhook.
		if (!page.ok && page.failure.status === 404) break;
		if (!page.ok) throw new OperationalError(page.failure.message);
		const { entries, isFull } = page.value;
		logs.push(...entries);
		const times = entries.flatMap(({ attempted_time: at }) => at ?? []);
		if (!isFull || (times.length > 0 && Math.min(...times) < since)) break;
	}
	return logs;
}

/** Whether an event that did not get through is tried at the next look as well. */
function comesAgain(event: string): boolean {
	const isLeft = again.take(event);
	if (isLeft) replayed.forget(event);
	return isLeft;
}

/** Replays events until they get through; one that does not keeps no other waiting. Returns what is left. */
async function replay(
	subscriptions: Subscriptions,
	id: string,
	missed: Missed[],
	pace: Pace,
): Promise<Missed[]> {
	let left = missed;
	for (const pauseMs of AGAIN_AFTER_MS) {
		if (left.length === 0) break;
		if (pauseMs > 0) await wait(pauseMs);
		const failed: Missed[] = [];
		for (const event of left) {
			await wait(pace.takeTurn(Date.now()));
			const done = await subscriptions.replay(id, event.eventId);
			if (!done.ok || !done.value) failed.push(event);
		}
		left = failed;
	}
	return left;
}

/** Returns whether nothing is left for another look. */
async function catchUpWith(
	context: IHookFunctions | IWebhookFunctions,
	subscriptions: Subscriptions,
	id: string,
	isWanted: (event: string) => boolean,
	{ backMs, most, untilMs = 0 }: CatchUpSettings,
	pace: Pace,
	isWait = false,
): Promise<boolean> {
	const now = Date.now();
	const since = now - backMs;
	const logs = await logsOf(subscriptions, id, since);
	const missed = missedIn(logs, isWanted, since, most, isWait).filter(
		({ eventId, at }) => at <= now - untilMs && !replayed.has(`${id} ${eventId}`),
	);
	for (const { eventId } of missed) replayed.add(`${id} ${eventId}`);
	const failed = await replay(subscriptions, id, missed, pace);
	const later = failed.filter(({ eventId }) => comesAgain(`${id} ${eventId}`));
	if (missed.length === 0) return true;
	const problem = failed.length === 0 ? '' : `; ${failed.length} of them did not get through`;
	logLine(context, 'warn', `caught up with ${missed.length} events that were missed${problem}`);
	return later.length === 0;
}

/**
 * Has Blooio deliver again what this n8n missed while it was down: events of the trigger, and of waits
 * that have a webhook of their own. Runs beside the start of n8n. Never rejects.
 *
 * Returns whether nothing is left for another look.
 *
 * @param own ID of the trigger's subscription
 * @param isWanted whether an event of this name matters to the trigger
 */
export async function catchUp(
	context: IHookFunctions | IWebhookFunctions,
	subscriptions: Subscriptions,
	own: string,
	isWanted: (event: string) => boolean,
	settings: CatchUpSettings,
): Promise<boolean> {
	try {
		const pace = new Pace(INTERVAL_MS);
		let isComplete = await catchUpWith(context, subscriptions, own, isWanted, settings, pace);
		const listed = await subscriptions.list();
		const origin = context.getNodeWebhookUrl('default') ?? '';
		for (const webhook of listed.ok ? listed.value : []) {
			if (!isWaitHere(webhook, origin)) continue;
			const id = webhook.webhook_id ?? '';
			const done = await catchUpWith(context, subscriptions, id, matters, settings, pace, true);
			isComplete &&= done;
		}
		return isComplete && listed.ok;
	} catch (error) {
		logLine(context, 'warn', `what was missed could not be caught up with: ${briefly(error)}`);
		return false;
	}
}

const isWaitHere = (
	{ webhook_id: id, webhook_url: url }: WebhookSubscription,
	origin: string,
): boolean => id !== undefined && url !== undefined && isWaitOf(url, origin);

/** Whether an event may end a wait. */
const matters = (event: string) =>
	mayAnswer(event) ||
	event === 'poll.voted' ||
	/^message\.(sent|delivered|failed|read)$/.test(event);
