import { randomBytes } from 'node:crypto';

import { startN8n } from './n8n-instance.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';

/**
 * @typedef {import('./n8n-instance.mjs').N8nInstance} N8nInstance
 * @typedef {object} N8nQueue
 * @property {N8nInstance} main editor, REST and triggers
 * @property {N8nInstance[]} workers run the executions, also those started in the editor
 * @property {() => Promise<N8nInstance>} addWorker starts one more, with a fresh user folder: a
 *   restarted one recognises the executions that it left behind and marks them as crashed
 * @property {() => Promise<void>} stop
 */

/**
 * Starts n8n in queue mode: one main process and workers, each with a user folder of its own, on a
 * Redis and a PostgreSQL of their own.
 *
 * @param {{ packages?: string[], env?: NodeJS.ProcessEnv, workers?: number }} [options]
 * @returns {Promise<N8nQueue>}
 * @throws {Error} when a part does not come up
 */
export async function startN8nQueue({ packages = [], env = {}, workers = 1 } = {}) {
	/** @type {Array<{ stop: () => Promise<void> }>} */
	const running = [];
	// In reverse: the database and the queue go last.
	const stop = async () => {
		for (const part of running.reverse()) await part.stop();
	};
	try {
		const redis = await startRedis();
		running.push(redis);
		const postgres = await startPostgres();
		running.push(postgres);
		const shared = {
			EXECUTIONS_MODE: 'queue',
			OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(redis.port),
			N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
			...postgres.env,
			...env,
		};
		// The main process makes the tables that the workers expect to find.
		const main = await startN8n({ packages, env: shared });
		running.push(main);
		/** @type {N8nInstance[]} */
		const started = [];
		const addWorker = async () => {
			const worker = await startN8n({ packages, env: shared, command: 'worker' });
			running.push(worker);
			started.push(worker);
			return worker;
		};
		while (started.length < workers) await addWorker();
		return { main, workers: started, addWorker, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
