import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { startInBackground } from '../process/background.mjs';
import { tail } from '../process/command.mjs';
import { freePort } from '../process/free-port.mjs';
import { runN8nCommand } from './cli.mjs';
import { n8nEnvironment } from './environment.mjs';
import { ensureN8n } from './install.mjs';
import { createRestClient } from './rest.mjs';
import { installPackage } from '../package/pack.mjs';
import { until } from '../process/poll.mjs';

/** n8n boots in about 8 s; a slow machine may need a multiple of that. */
const BOOT_TIMEOUT_MS = 180_000;

/**
 * @typedef {object} N8nOptions
 * @property {string} [version] n8n version, default the one that tests run on
 * @property {string} [userFolder] absolute path; given, it is kept at the end. Default: a
 *   temporary folder that is removed when the instance stops
 * @property {boolean} [keepFolder] keep the temporary folder
 * @property {NodeJS.ProcessEnv} [env] further environment variables, e.g. WEBHOOK_URL
 * @property {string[]} [packages] tarballs of community packages to install
 * @property {'start' | 'worker' | 'webhook'} [command] what the process does, default `start`;
 *   the others belong to queue mode
 * @property {number} [port] default: a free one
 */

/**
 * @typedef {object} N8nInstance
 * @property {string} url base address, without a trailing slash
 * @property {number} port
 * @property {string} userFolder
 * @property {number} pid of the n8n process that runs now
 * @property {import('./rest.mjs').RestClient} rest logged in as the owner
 * @property {() => string} logs latest output of the present process
 * @property {() => Promise<void>} stop ends n8n and removes a temporary user folder
 * @property {() => Promise<void>} kill ends n8n as a crash would; database and folder stay
 * @property {(env?: NodeJS.ProcessEnv) => Promise<void>} restart ends n8n if it still runs and
 *   starts it again on the same port and database; `env` is added for good
 * @property {(args: string[]) => Promise<string>} cli runs an n8n command beside the server and
 *   returns its output
 */

/**
 * Starts n8n on a free local port and waits until it answers.
 *
 * @param {N8nOptions} [options]
 * @returns {Promise<N8nInstance>}
 * @throws {Error} when it does not come up; the message holds the end of its log
 */
export async function startN8n(options = {}) {
	const { command = 'start', packages = [], version } = options;
	const install = await ensureN8n(version);
	const userFolder =
		options.userFolder ?? mkdtempSync(path.join(os.tmpdir(), 'n8n-nodes-blooio-instance-'));
	const temporaryFolder = options.userFolder || options.keepFolder ? undefined : userFolder;
	for (const tarball of packages) await installPackage(userFolder, tarball);

	const port = options.port ?? (await freePort());
	const brokerPort = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const settings = { ...addressSettings(command, port, brokerPort), ...options.env };
	const rest = createRestClient(url);
	const logFile = path.join(userFolder, `n8n-${command}.log`);

	const boot = async () => {
		const env = n8nEnvironment(install, userFolder, settings);
		const args = [install.bin, command];
		const started = startInBackground(install.node, { args, env, logFile, temporaryFolder });
		try {
			await waitUntilReady(url, started, command);
			if (command === 'start') await rest.signIn();
		} catch (error) {
			await started.kill();
			throw new Error(`n8n ${command} did not start: ${error}\n${tail(started.logs(), 40)}`);
		}
		return started;
	};
	const removeFolder = () => {
		if (temporaryFolder) {
			rmSync(temporaryFolder, { recursive: true, force: true, maxRetries: 5 });
		}
	};
	let current = await boot().catch((error) => {
		removeFolder();
		throw error;
	});

	return {
		url,
		port,
		userFolder,
		rest,
		get pid() {
			return current.pid;
		},
		logs: () => current.logs(),
		async stop() {
			await current.stop();
			removeFolder();
		},
		kill: () => current.kill(),
		async restart(env = {}) {
			Object.assign(settings, env);
			await current.stop();
			current = await boot();
		},
		async cli(args) {
			const spare = String(await freePort());
			const env = { ...settings, N8N_RUNNERS_BROKER_PORT: spare };
			return await runN8nCommand(install, args, n8nEnvironment(install, userFolder, env));
		},
	};
}

/**
 * @param {string} command
 * @param {number} port
 * @param {number} brokerPort
 * @returns {NodeJS.ProcessEnv}
 */
function addressSettings(command, port, brokerPort) {
	const broker = { N8N_RUNNERS_BROKER_PORT: String(brokerPort) };
	if (command !== 'worker') return { ...broker, N8N_PORT: String(port) };
	return {
		...broker,
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
	};
}

/**
 * @param {string} url
 * @param {import('../process/background.mjs').BackgroundProcess} started
 * @param {string} command
 */
async function waitUntilReady(url, started, command) {
	/** @param {string} route */
	const answers = async (route) => {
		if (!started.isRunning()) throw new Error('the process ended');
		const response = await fetch(url + route).catch(() => undefined);
		const isJson = response?.headers.get('content-type')?.includes('json');
		await response?.body?.cancel();
		return response?.ok && isJson;
	};
	const options = { timeoutMs: BOOT_TIMEOUT_MS, intervalMs: 100 };
	await until(() => answers('/healthz/readiness'), { what: 'its health check', ...options });
	if (command === 'start') {
		await until(() => answers('/rest/settings'), { what: 'its REST interface', ...options });
	}
}
