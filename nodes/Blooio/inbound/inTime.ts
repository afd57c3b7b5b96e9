import { OperationalError } from 'n8n-workflow';

import { wait } from '../engine/http/wait';

/**
 * Longest time for all that a call does, in ms: Blooio waits 5 s for an answer (Webhook events,
 * "Delivery"), and n8n needs some of them to resume the execution.
 */
export const CALL_LIMIT_MS = 4_000;

const over = () => new OperationalError('it took too long, Blooio will deliver it again');

/**
 * Gives up what takes too long. What was begun may still end, which does no harm: nothing that a call
 * sends can be done twice.
 *
 * @param task gets a signal that ends its requests
 * @throws OperationalError when the time is over
 */
export async function inTime<Value>(
	limitMs: number,
	task: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
	const ended = new AbortController();
	const clock = new AbortController();
	const timeOut = async (): Promise<never> => {
		await wait(limitMs, clock.signal);
		ended.abort();
		throw over();
	};
	try {
		return await Promise.race([task(ended.signal), timeOut()]);
	} finally {
		clock.abort();
	}
}
