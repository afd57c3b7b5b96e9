import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { startBenchApi } from './api.mjs';
import { packBenchPackage } from './package.mjs';
import { startN8n } from '../n8n/instance.mjs';
import { packPackage } from '../package/pack.mjs';
import { freePort } from '../process/free-port.mjs';

/** @typedef {Awaited<ReturnType<typeof startBenchHost>>} BenchHost */

/**
 * A real n8n with the package as it would be published, beside the local API of the bench.
 *
 * @param {NodeJS.ProcessEnv} env further variables for n8n
 */
export async function startBenchHost(env = {}) {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'n8n-nodes-blooio-bench-'));
	const { tarball } = await packPackage(path.join(folder, 'own'));
	const packages = [tarball, await packBenchPackage(folder)];
	const port = await freePort();
	const api = await startBenchApi();
	const n8n = await startN8n({
		port,
		packages,
		env: { WEBHOOK_URL: `http://127.0.0.1:${port}/`, ...env },
	});
	const { id, name } = await n8n.rest.createCredential({
		name: 'Blooio',
		type: 'blooioApi',
		data: { apiKey: 'bl_bench', baseUrl: api.url },
	});
	return {
		api,
		n8n,
		credential: { id, name },
		tarball,
		async stop() {
			await Promise.all([n8n.stop(), api.close()]);
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
