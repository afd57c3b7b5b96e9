/**
 * What a task gives, or the reason of the stop that comes before: a request that takes no notice of its
 * signal must not keep the simulator open.
 *
 * @throws the reason of the stop, and what the task throws
 */
export async function stoppable<Value>(stop: AbortSignal, task: Promise<Value>): Promise<Value> {
	const stopped = new Promise<never>((_resolve, reject) => {
		const end = () => reject(stop.reason);
		stop.addEventListener('abort', end, { once: true });
		if (stop.aborted) end();
	});
	return await Promise.race([stopped, task]);
}
