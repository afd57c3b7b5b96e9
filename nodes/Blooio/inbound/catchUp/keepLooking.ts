import type { IWebhookFunctions } from 'n8n-workflow';

import { wait } from '../../engine/http/wait';
import { logLine } from '../log';
import { briefly } from '../../errors/texts/briefly';
import { Looks, REPEATS_MS } from './looks';
import type { CatchUpSettings } from './settings';

const looks = new Looks();

/**
 * Pauses before the looks after a start of n8n, in ms. While it activates workflows it answers some
 * calls with 404, and there may be no further event that would give the occasion.
 */
const AFTER_START_MS = [0, 6_000, 24_000];
/** What came within this time, in ms, may still be being answered, for which Blooio waits 5 s. */
const UNDER_WAY_MS = 5_500;

/** Looks once for what was missed. Returns whether nothing is left for another look. */
export type Look = (limits: CatchUpSettings) => Promise<boolean>;

/**
 * Looks for events that did not get through, and has them delivered again: at the first event after a
 * start of n8n, which calls no trigger by itself where it publishes by a queue of its own (n8n 2.41), and
 * now and then while it runs, for it may have been too busy. Runs beside the event that gave the
 * occasion. Never rejects.
 *
 * @param makeLook what looks; `undefined` where there is nothing to look after
 * @param now epoch ms
 */
export async function keepLooking(
	context: IWebhookFunctions,
	settings: CatchUpSettings,
	now: number,
	makeLook: () => Promise<Look | undefined>,
): Promise<void> {
	const key = `${context.getWorkflow().id} ${context.getNode().id}`;
	const isStart = !looks.has(key);
	const backMs = looks.begin(key, now, settings.backMs);
	if (backMs === undefined) return;
	try {
		const look = await makeLook();
		if (!look) return;
		const limits = { ...settings, backMs, untilMs: isStart ? UNDER_WAY_MS : REPEATS_MS };
		for (const pauseMs of isStart ? AFTER_START_MS : [0]) {
			await wait(pauseMs);
			if (await look(limits)) looks.end(key, now);
		}
	} catch (error) {
		logLine(context, 'warn', `what was missed could not be caught up with: ${briefly(error)}`);
	}
}
