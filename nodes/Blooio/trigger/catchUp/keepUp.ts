import type { IWebhookFunctions } from 'n8n-workflow';

import { logTrigger } from '../../inbound/logTrigger';
import { briefly } from '../../inbound/webhookFailures';
import { openSubscriptions, urlOf } from '../registration/open';
import { findRegistration } from '../registration/registration';
import { catchUp, type CatchUpSettings } from './catchUp';

/** How often it is looked, in ms, while events come in. */
const BETWEEN_LOOKS_MS = 5 * 60_000;
/** Blooio repeats by itself for a while what was not taken, in ms. */
const REPEATS_MS = 2 * 60_000;

/** When it was last looked, by workflow and node; epoch ms. */
const looked = new Map<string, number>();

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
	const last = looked.get(key);
	if (last !== undefined && now - last < BETWEEN_LOOKS_MS) return;
	looked.set(key, now);
	try {
		const known = findRegistration(context, urlOf(context));
		if (!known) return;
		const backMs = last === undefined ? settings.backMs : now - last + 2 * REPEATS_MS;
		const limits = { ...settings, backMs, untilMs: REPEATS_MS };
		await catchUp(context, await openSubscriptions(context), known.id, isWanted, limits);
	} catch (error) {
		logTrigger(context, 'warn', `what was missed could not be caught up with: ${briefly(error)}`);
	}
}
