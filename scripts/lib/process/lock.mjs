import { mkdirSync, readFileSync, rmSync, statSync, utimes, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { until } from './poll.mjs';
import { Problem } from './problem.mjs';

const HEARTBEAT_MS = 5_000;
const STALE_MS = 60_000;

/** A wait shorter than this is not worth a word. */
const WORTH_A_WORD_MS = 3_000;

/**
 * What a system says went wrong. (Its errors are of another `Error` inside a test's own modules.)
 *
 * @param {unknown} error
 * @returns {unknown}
 */
const codeOf = (error) => Object(error).code;

/** @param {number} pid */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) === 'EPERM';
	}
}

/** @param {string} folder */
function isStale(folder) {
	try {
		const age = Date.now() - statSync(folder).mtimeMs;
		if (age > STALE_MS) return true;
		const owner = JSON.parse(readFileSync(path.join(folder, 'owner.json'), 'utf8'));
		return owner.host === os.hostname() && !isAlive(owner.pid);
	} catch {
		// Just made or just released: the next try tells.
		return false;
	}
}

/** What a system says when a folder is there; Windows has another word while it is being removed. */
const TAKEN = process.platform === 'win32' ? ['EEXIST', 'EPERM', 'EBUSY'] : ['EEXIST'];

/** @param {string} folder */
function remove(folder) {
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** @param {string} folder */
function tryLock(folder) {
	try {
		mkdirSync(folder);
	} catch (error) {
		if (!TAKEN.includes(String(codeOf(error)))) throw error;
		if (isStale(folder)) remove(folder);
		return false;
	}
	const owner = { pid: process.pid, host: os.hostname() };
	writeFileSync(path.join(folder, 'owner.json'), JSON.stringify(owner));
	return true;
}

/**
 * Runs `action` while no other process on this machine runs one under the same lock. The lock of
 * a process that died is taken over.
 *
 * @template T
 * @param {string} file absolute path; the lock is the folder `<file>.lock` beside it
 * @param {() => Promise<T>} action
 * @param {{ timeoutMs?: number }} [options] how long to wait for the other process
 * @returns {Promise<T>}
 * @throws {Problem} when the other process keeps the lock for too long
 */
export async function withLock(file, action, { timeoutMs = 30 * 60_000 } = {}) {
	const folder = `${file}.lock`;
	mkdirSync(path.dirname(folder), { recursive: true });
	const start = Date.now();
	let told = false;
	const acquire = () => {
		const locked = tryLock(folder);
		if (!locked && !told && Date.now() - start > WORTH_A_WORD_MS) {
			told = true;
			console.error(`Waiting for another run that prepares ${path.basename(file)} …`);
		}
		return locked;
	};
	await until(acquire, { what: folder, timeoutMs, intervalMs: 200 }).catch((error) => {
		throw new Problem(
			`Another run holds ${folder} and does not finish.`,
			'end that run, or remove the folder if there is none.',
			{ cause: error },
		);
	});
	const beat = () => utimes(folder, new Date(), new Date(), () => undefined);
	const heartbeat = setInterval(beat, HEARTBEAT_MS);
	try {
		return await action();
	} finally {
		clearInterval(heartbeat);
		remove(folder);
	}
}
