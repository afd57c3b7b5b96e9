import type { IWebhookFunctions } from 'n8n-workflow';

import { log } from '../../inbound/log';
import { briefly } from '../../inbound/problems';
import { openSubscriptions, urlOf } from '../registration/open';
import { findRegistration } from '../registration/registration';
import { catchUp, type CatchUpSettings } from './catchUp';
import { Looks, REPEATS_MS } from './looks';

const looks = new Looks();

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
	const backMs = looks.begin(key, now, settings.backMs);
	if (backMs === undefined) return;
	try {
		const known = findRegistration(context, urlOf(context));
		if (!known) return;
		const limits = { ...settings, backMs, untilMs: REPEATS_MS };
		const subscriptions = await openSubscriptions(context);
		if (await catchUp(context, subscriptions, known.id, isWanted, limits)) looks.end(key, now);
	} catch (error) {
		log(context, 'warn', `what was missed could not be caught up with: ${briefly(error)}`);
	}
}
