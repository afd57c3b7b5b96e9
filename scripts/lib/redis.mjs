import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import getPort from 'get-port';

import { startInBackground } from './background.mjs';
import { ensureProgram } from './debian.mjs';
import { until } from './poll.mjs';

/**
 * Starts a Redis of its own, in memory only.
 *
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 * @throws {import('./problem.mjs').Problem} when there is no Redis and none can be installed
 */
export async function startRedis() {
	const server = await ensureProgram({
		title: 'A Redis server',
		commands: ['redis-server', 'valkey-server'],
		debianPackage: 'redis-server',
	});
	const port = await getPort({ host: '127.0.0.1' });
	const folder = mkdtempSync(path.join(os.tmpdir(), 'n8n-nodes-blooio-redis-'));
	const memoryOnly = ['--save', '', '--appendonly', 'no'];
	const redis = startInBackground(server, {
		args: ['--port', String(port), '--bind', '127.0.0.1', ...memoryOnly],
		logFile: path.join(folder, 'redis.log'),
		temporaryFolder: folder,
	});
	const isReady = () => redis.logs().includes('Ready to accept connections');
	await until(isReady, { what: 'Redis' });
	return {
		port,
		async stop() {
			await redis.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
