import { randomBytes } from 'node:crypto';

import { allDone } from '../process/all-done.mjs';
import { freePort } from '../process/free-port.mjs';
import { startN8n } from '../n8n/instance.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';

/**
 * @typedef {import('../n8n/instance.mjs').N8nInstance} N8nInstance
 * @typedef {object} N8nQueue
 * @property {N8nInstance} main editor, REST and triggers
 * @property {N8nInstance[]} workers run the executions, also those started in the editor
 * @property {N8nInstance[]} webhooks take production webhooks; n8n gives the address of the first
 *   one to other services. `restart` brings one back on the same port and user folder
 * @property {import('./redis.mjs').Redis} redis
 * @property {() => Promise<N8nInstance>} addWorker starts one more, with a fresh user folder: a
 *   restarted one recognises the executions that it left behind and marks them as crashed
 * @property {() => Promise<N8nInstance>} addWebhook starts one more webhook process
 * @property {() => Promise<void>} stop
 */

/**
 * Starts n8n in queue mode: one main process, workers and webhook processes, each with a user
 * folder of its own, on a Redis and a PostgreSQL of their own. With webhook processes, the main
 * process leaves production webhooks to them.
 *
 * @param {{ packages?: string[], env?: NodeJS.ProcessEnv, workers?: number, webhooks?: number,
 *   mainPort?: number }} [options] `mainPort`: default a free one
 * @returns {Promise<N8nQueue>}
 * @throws {Error} when a part does not come up
 */
export async function startN8nQueue({
	packages = [],
	env = {},
	workers = 1,
	webhooks = 0,
	mainPort,
} = {}) {
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
		const firstWebhookPort = await freePort();
		const shared = {
			EXECUTIONS_MODE: 'queue',
			OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(redis.port),
			N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
			...(webhooks > 0 && {
				N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
				WEBHOOK_URL: `http://127.0.0.1:${firstWebhookPort}/`,
			}),
			...postgres.env,
			...env,
		};
		// The main process makes the tables that the others expect to find.
		const main = await startN8n({ packages, env: shared, port: mainPort });
		running.push(main);

		/** @type {N8nInstance[]} */
		const startedWorkers = [];
		/** @type {N8nInstance[]} */
		const startedWebhooks = [];
		/**
		 * @param {N8nInstance[]} kin
		 * @param {import('../n8n/instance.mjs').N8nOptions} options
		 */
		const add = async (kin, options) => {
			const instance = await startN8n({ packages, env: shared, ...options });
			running.push(instance);
			kin.push(instance);
			return instance;
		};
		const addWorker = () => add(startedWorkers, { command: 'worker' });
		/** @param {number} [port] default: a free one */
		const webhookOn = (port) => add(startedWebhooks, { command: 'webhook', port });

		if (webhooks > 0) await webhookOn(firstWebhookPort);
		await allDone([
			...Array.from({ length: workers }, () => addWorker()),
			...Array.from({ length: Math.max(0, webhooks - 1) }, () => webhookOn()),
		]);
		return {
			main,
			workers: startedWorkers,
			webhooks: startedWebhooks,
			redis,
			addWorker,
			addWebhook: () => webhookOn(),
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}
