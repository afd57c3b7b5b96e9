import type { IWebhookFunctions } from 'n8n-workflow';

import { log } from '../../inbound/log';
import { briefly } from '../../inbound/problems';
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
 * Looks now and then, while n8n runs, for events that did not get through because it was too busy, and
 * has them delivered again. Runs beside the event that gave the occasion. Never rejects.
 *
 * @param now epoch ms
 */
export async function keepUp(
	context: IWebhookFunctions,
	isWanted: (event: string) => boolean,
	{ most }: CatchUpSettings,
	now: number,
): Promise<void> {
	const key = `${context.getWorkflow().id} ${context.getNode().id}`;
	const last = looked.get(key) ?? now;
	if (!looked.has(key)) looked.set(key, now);
	if (now - last < BETWEEN_LOOKS_MS) return;
	looked.set(key, now);
	try {
		const known = findRegistration(context, urlOf(context));
		if (!known) return;
		const backMs = now - last + 2 * REPEATS_MS;
		const limits = { backMs, most, untilMs: REPEATS_MS };
		await catchUp(context, await openSubscriptions(context), known.id, isWanted, limits);
	} catch (error) {
		log(context, 'warn', `what was missed could not be caught up with: ${briefly(error)}`);
	}
}
