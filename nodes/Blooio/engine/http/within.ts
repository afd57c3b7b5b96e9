import { alarm } from './alarm';
import { linkedTo } from './linked';

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
	const { controller: stop, letGo } = linkedTo(cancel);
	const ended = new Promise<never>((_resolve, reject) => {
		const end = () => reject(stop.signal.reason);
		stop.signal.addEventListener('abort', end, { once: true });
		if (stop.signal.aborted) end();
	});
	const inTime = alarm.set(limitMs, () => stop.abort(new TimeIsUp()));
	try {
		return await Promise.race([ended, task(stop.signal)]);
	} finally {
		inTime();
		letGo();
	}
}
