import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { startInBackground } from '../process/background.mjs';
import { ensureProgram } from '../install/debian.mjs';
import { freePort } from '../process/free-port.mjs';
import { until } from '../process/poll.mjs';
import { REDIS } from './programs.mjs';

/**
 * @typedef {object} Redis
 * @property {number} port
 * @property {() => Promise<void>} kill ends it as a crash would; its data stays
 * @property {() => Promise<void>} restart ends it if it still runs and starts it again on the same
 *   port with the same data
 * @property {() => Promise<void>} stop ends it and removes its data
 */

/**
 * Starts a Redis of its own. It writes down each change, so that it can die and come back.
 *
 * @returns {Promise<Redis>}
 * @throws {import('../process/problem.mjs').Problem} when there is no Redis and none can be installed
 */
export async function startRedis() {
	const server = await ensureProgram(REDIS);
	const port = await freePort();
	const folder = mkdtempSync(path.join(os.tmpdir(), 'n8n-nodes-blooio-redis-'));
	const storage = ['--dir', folder, '--save', '', '--appendonly', 'yes', '--appendfsync', 'no'];
	const boot = async () => {
		const started = startInBackground(server, {
			args: ['--port', String(port), '--bind', '127.0.0.1', ...storage],
			logFile: path.join(folder, 'redis.log'),
			temporaryFolder: folder,
		});
		const isReady = () => started.logs().includes('Ready to accept connections');
		await until(isReady, { what: 'Redis' });
		return started;
	};
	let current = await boot();
	return {
		port,
		kill: () => current.kill(),
		async restart() {
			await current.kill();
			current = await boot();
		},
		async stop() {
			await current.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
