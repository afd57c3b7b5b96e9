import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';

import { withLock } from './lock.mjs';
import { ROOT } from '../install/paths.mjs';

/**
 * A path of this working copy's own in the system's temporary folder.
 *
 * @param {string} name what it is for
 * @returns {string} absolute path; need not exist
 */
export function projectPath(name) {
	const copy = createHash('sha256').update(ROOT).digest('hex').slice(0, 12);
	return path.join(os.tmpdir(), `n8n-nodes-blooio-${name}-${copy}`);
}

/**
 * Runs `action` while no other process does the same in this working copy. The lock lies outside
 * the working copy, which `npm ci` and the build may clear.
 *
 * @template T
 * @param {string} name of what is being done
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 * @throws {import('./problem.mjs').Problem} when another process keeps the lock for too long
 */
export function withProjectLock(name, action) {
	return withLock(projectPath(name), action);
}
