import { alarm } from './alarm';

/** The time for a whole exchange is over. */
export class TimeIsUp extends Error {
	constructor() {
		super('The time is over');
		this.name = 'TimeIsUp';
	}
}

/**
 * Does a task within a time, and gives up at once when that is over or `cancel` says so, whether the
 * task takes notice or not. Nothing is left behind that would keep n8n running.
 *
 * @param limitMs ms for all of it
 * @param task gets a signal that ends its requests
 * @throws TimeIsUp when the time is over, and what the task throws
 */
export async function within<Value>(
	limitMs: number,
	cancel: AbortSignal | undefined,
	task: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
	// AbortSignal.any would do, but Node.js 20 never lets go of those made from a long-lived signal.
	const stop = new AbortController();
	const cancelled = () => stop.abort(cancel?.reason);
	const ended = new Promise<never>((_resolve, reject) => {
		stop.signal.addEventListener('abort', () => reject(stop.signal.reason), { once: true });
	});
	const inTime = alarm.set(limitMs, () => stop.abort(new TimeIsUp()));
	cancel?.addEventListener('abort', cancelled, { once: true });
	if (cancel?.aborted) cancelled();
	try {
		return await Promise.race([ended, task(stop.signal)]);
	} finally {
		inTime();
		cancel?.removeEventListener('abort', cancelled);
	}
}
