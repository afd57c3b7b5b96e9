import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { withLock } from '../process/lock.mjs';
import { Problem } from '../process/problem.mjs';

const NAME = 'n8n-nodes-blooio';

/**
 * The folder that keeps what is expensive to fetch: `BLOOIO_CACHE`, or a folder in the user's own
 * cache folder. Written by hand because it is needed before any dependency is installed.
 *
 * @returns {string} absolute path; the folder need not exist
 */
function cacheFolder() {
	const { BLOOIO_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
	if (BLOOIO_CACHE) return path.resolve(BLOOIO_CACHE);
	const home = os.homedir();
	if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', NAME);
	if (process.platform === 'win32') {
		return path.join(LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), NAME, 'Cache');
	}
	return path.join(XDG_CACHE_HOME ?? path.join(home, '.cache'), NAME);
}

/**
 * Returns a folder of the cache and fills it first if need be. It is filled under a temporary name
 * and renamed when complete, so an interrupted run never leaves something that looks finished.
 *
 * @param {string} name folder name inside the cache
 * @param {(folder: string) => Promise<void>} fill gets the temporary folder, which may hold what
 *   an interrupted run left there
 * @returns {Promise<string>} absolute path of the complete folder
 * @throws {Problem} when the cache cannot be written; what `fill` throws is thrown
 */
export async function cached(name, fill) {
	const folder = path.join(cacheFolder(), name);
	if (existsSync(folder)) return folder;
	try {
		mkdirSync(path.dirname(folder), { recursive: true });
	} catch (error) {
		throw new Problem(
			`The cache folder cannot be made: ${error}`,
			'set BLOOIO_CACHE to a folder that you may write to.',
			{ cause: error },
		);
	}
	return await withLock(folder, async () => {
		if (existsSync(folder)) return folder;
		const unfinished = `${folder}.unfinished`;
		mkdirSync(unfinished, { recursive: true });
		await fill(unfinished);
		renameSync(unfinished, folder);
		return folder;
	});
}

/**
 * Empties a folder.
 *
 * @param {string} folder absolute path
 */
export function emptyFolder(folder) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
}
