import type { IWebhookFunctions } from 'n8n-workflow';

import { wait } from '../../engine/http/wait';
import { logTrigger } from '../../inbound/logTrigger';
import { briefly } from '../../inbound/webhookFailures';
import { openSubscriptions, urlOf } from '../registration/open';
import { findRegistration } from '../registration/registration';
import { catchUp, type CatchUpSettings } from './catchUp';
import { Looks, REPEATS_MS } from './looks';

const looks = new Looks();

/**
 * Pauses before the looks after a start of n8n, in ms. While it activates workflows it answers some
 * calls with 404, and there may be no further event that would give the occasion.
 */
const AFTER_START_MS = [0, 30_000];
/** What came within this time, in ms, may still be being answered: the event of the occasion is. */
const UNDER_WAY_MS = 10_000;

/**
 * Looks for events that did not get through, and has them delivered again: at the first event after a
 * start of n8n, which calls no trigger by itself where it publishes by a queue of its own (n8n 2.41), and
 * now and then while it runs, for it may have been too busy. Runs beside the event that gave the
 * occasion. Never rejects.
 *
 * @param now epoch ms
 */
export async function keepUp(
	context: IWebhookFunctions,
	isWanted: (event: string) => boolean,
	settings: CatchUpSettings,
	now: number,
): Promise<void> {
	const key = `${context.getWorkflow().id} ${context.getNode().id}`;
	const isStart = !looks.has(key);
	const backMs = looks.begin(key, now, settings.backMs);
	if (backMs === undefined) return;
	try {
		const known = findRegistration(context, urlOf(context));
		if (!known) return;
		const limits = { ...settings, backMs, untilMs: isStart ? UNDER_WAY_MS : REPEATS_MS };
		const subscriptions = await openSubscriptions(context);
		for (const pauseMs of isStart ? AFTER_START_MS : [0]) {
			await wait(pauseMs);
			if (await catchUp(context, subscriptions, known.id, isWanted, limits)) looks.end(key, now);
		}
	} catch (error) {
		logTrigger(context, 'warn', `what was missed could not be caught up with: ${briefly(error)}`);
	}
}
