import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { until } from './poll.mjs';

/** Characters of output kept in memory; the log file keeps all of it. */
const LOG_LIMIT = 2_000_000;

/**
 * @typedef {object} BackgroundProcess
 * @property {number} pid
 * @property {() => string} logs the latest output, both streams
 * @property {() => boolean} isRunning
 * @property {() => Promise<void>} stop asks it to end and waits; kills it when that takes too long
 * @property {() => Promise<void>} kill ends it and all it started at once, as a crash would
 *
 * @typedef {object} BackgroundOptions
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} logFile absolute path; its folder is the working folder
 * @property {string} [temporaryFolder] is removed should the present process die
 * @property {number} [uid] user to run as
 * @property {number} [gid] group to run as
 */

/**
 * Starts a long-running program that ends with the present process at the latest.
 *
 * @param {string} file
 * @param {BackgroundOptions} options
 * @returns {BackgroundProcess}
 */
export function startInBackground(file, { args, env, logFile, temporaryFolder, uid, gid }) {
	mkdirSync(path.dirname(logFile), { recursive: true });
	const logStream = createWriteStream(logFile, { flags: 'a' });
	const child = spawn(file, args, {
		cwd: path.dirname(logFile),
		env,
		uid,
		gid,
		detached: process.platform !== 'win32',
		stdio: ['ignore', 'pipe', 'pipe'],
		windowsHide: true,
	});
	let log = '';
	/** @param {string} chunk */
	const keep = (chunk) => {
		log = (log + chunk).slice(-LOG_LIMIT);
		logStream.write(chunk);
	};
	child.stdout.setEncoding('utf8').on('data', keep);
	child.stderr.setEncoding('utf8').on('data', keep);
	child.once('error', (error) => keep(`${error}\n`));
	const pid = child.pid ?? 0;
	const watchdog = pid ? startWatchdog(pid, temporaryFolder) : undefined;
	let ended = pid === 0;
	child.once('exit', () => (ended = true));
	child.once('close', () => logStream.end());

	const gone = (/** @type {number} */ timeoutMs) =>
		until(() => ended, { what: `${file} to end`, timeoutMs, intervalMs: 20 });
	const kill = async () => {
		if (pid) killTree(pid);
		await gone(10_000);
		watchdog?.kill('SIGKILL');
	};
	const stop = async () => {
		if (!ended) child.kill('SIGTERM');
		await gone(15_000).catch(() => undefined);
		await kill();
	};
	return { pid, logs: () => log, isRunning: () => !ended, stop, kill };
}

/** @param {number} pid */
function killTree(pid) {
	try {
		if (process.platform === 'win32') spawn('taskkill', ['/pid', String(pid), '/T', '/F']);
		else process.kill(-pid, 'SIGKILL');
	} catch {
		// Gone already.
	}
}

/**
 * Ends a program when this process ends, however it ends. A process of its own sees to it: an exit
 * handler would miss SIGKILL, and inside Jest it is never called.
 *
 * @param {number} pid
 * @param {string} [folder] to be removed then
 * @returns {import('node:child_process').ChildProcess}
 */
function startWatchdog(pid, folder = '') {
	const script = fileURLToPath(new URL('watchdog.mjs', import.meta.url));
	const watchdog = spawn(process.execPath, [script, String(pid), folder], {
		detached: true,
		stdio: ['pipe', 'ignore', 'ignore'],
		windowsHide: true,
	});
	watchdog.unref();
	const pipe = /** @type {import('node:net').Socket | null} */ (watchdog.stdin);
	pipe?.on('error', () => undefined).unref();
	return watchdog;
}
