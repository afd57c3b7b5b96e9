/**
 * Asks again and again until the answer is truthy.
 *
 * @template T
 * @param {() => Promise<T> | T} check its first truthy answer is returned; what it throws is thrown
 * @param {{ what: string, timeoutMs?: number, intervalMs?: number }} options `what` completes the
 *   sentence "Gave up waiting for …"; times in milliseconds
 * @returns {Promise<NonNullable<T>>}
 * @throws {Error} when the time runs out
 */
export async function until(check, { what, timeoutMs = 30_000, intervalMs = 100 }) {
	const deadline = Date.now() + timeoutMs;
	for (;;) {
		const answer = await check();
		if (answer) return answer;
		if (Date.now() >= deadline) {
			throw new Error(`Gave up waiting for ${what} after ${Math.round(timeoutMs / 1000)} s`);
		}
		await new Promise((resolve) => setTimeout(resolve, intervalMs));
	}
}
