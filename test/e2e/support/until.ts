/**
 * Asks again and again until the answer is truthy, and returns it.
 *
 * @throws when the time (ms) runs out; `what` completes "Gave up waiting for …"
 */
export async function until<T>(
	check: () => Promise<T> | T,
	options: { what: string; timeoutMs?: number; intervalMs?: number },
): Promise<NonNullable<T>> {
	const poll = await import('../../../scripts/lib/process/poll.mjs');
	return await poll.until(check, options);
}
