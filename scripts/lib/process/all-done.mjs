/**
 * Waits for every task before the first failure is thrown, so that none goes on in the background
 * and what the others did is kept for the next try.
 *
 * @param {Array<Promise<unknown>>} tasks
 * @returns {Promise<void>}
 * @throws what the first failed task threw
 */
export async function allDone(tasks) {
	const results = await Promise.allSettled(tasks);
	for (const result of results) if (result.status === 'rejected') throw result.reason;
}
