import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ requests: number, maxInFlight: number, unordered: number, chats: number,
 *   githubSecret: string }} ApiCounts `unordered`: messages that came before an earlier one for the same
 *   chat was answered; `githubSecret`: of the webhook that was made last in GitHub's way
 * @typedef {Awaited<ReturnType<typeof startBenchApi>>} BenchApi
 */

/** Starts the cheapest possible Blooio in a process of its own. */
export async function startBenchApi() {
	const child = fork(fileURLToPath(new URL('api-server.mjs', import.meta.url)));
	const [{ port }] = await once(child, 'message');

	/** @param {object} message @returns {Promise<ApiCounts>} */
	const ask = async (message) => {
		const answer = once(child, 'message');
		child.send(message);
		return (await answer)[0];
	};
	return {
		url: `http://127.0.0.1:${port}/v2/api`,
		/** @param {number} delayMs how long each answer waits from now on */
		reset: (delayMs) => ask({ reset: delayMs }),
		/** Counts since the last reset. */
		counts: () => ask({}),
		async close() {
			const closed = once(child, 'exit');
			child.disconnect();
			await closed;
		},
	};
}
