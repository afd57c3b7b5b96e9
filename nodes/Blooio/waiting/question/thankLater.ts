import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { connect } from '../../engine/http/connection';
import { Pace } from '../../engine/http/pace';
import { DEFAULT_RETRY } from '../../engine/http/retry';
import { briefly } from '../../errors/texts/briefly';
import { afterAnswer } from '../shared/afterAnswer';
import { logLine } from '../../inbound/log';
import type { WaitStateOf } from '../shared/state';
import type { Ask, WaitingApi } from '../api';
import { thank } from './writeBack';

/** Of one request; `inTime` bounds them all. */
const TIMEOUT_MS = 2_000;

/** How a call of a sleeping execution asks Blooio: n8n's answer must not be long in coming. */
export const askWhileWaiting = async (
	context: IWebhookFunctions,
	waits: WaitingApi,
	signal: AbortSignal,
): Promise<Ask> => ({
	connection: await connect(context, waits.api),
	settings: {
		policy: { ...DEFAULT_RETRY, retries: 1, longestRetryAfterMs: 500 },
		timeoutMs: TIMEOUT_MS,
		pace: new Pace(0),
		signal,
	},
	waits,
});

/**
 * Shows the person that the answer counted, once n8n has resumed the execution. The answer counts
 * also where that is not possible, so n8n's log alone says so.
 *
 * @param asked what tells the question from every other
 */
export function thankLater(
	context: IWebhookFunctions,
	waits: WaitingApi,
	state: WaitStateOf<'reply' | 'poll' | 'approval' | 'form'>,
	data: IDataObject,
	asked: unknown,
): void {
	if (!state.after) return;
	afterAnswer(context, async () => {
		try {
			const ask = await askWhileWaiting(context, waits, new AbortController().signal);
			const problem = await thank(ask, state, data, asked);
			if (problem !== undefined)
				logLine(context, 'warn', `After Answer was not possible: ${problem}`);
		} catch (error) {
			logLine(context, 'warn', `After Answer was not possible: ${briefly(error)}`);
		}
	});
}
