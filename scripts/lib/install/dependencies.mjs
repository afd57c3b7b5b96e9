import { readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';

import { checkNodeVersion } from '../n8n/node-runtime.mjs';
import { npm } from './npm.mjs';
import { ROOT } from './paths.mjs';
import { withProjectLock } from '../process/project-lock.mjs';
import { showProgress } from '../process/progress.mjs';

const WANTED = path.join(ROOT, 'package-lock.json');
const INSTALLED = path.join(ROOT, 'node_modules', '.package-lock.json');

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }>}
 */
function packagesIn(file) {
	return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function holdsWhatIsWanted() {
	const installed = packagesIn(INSTALLED);
	return Object.entries(packagesIn(WANTED)).every(([folder, wanted]) => {
		if (folder === '') return true;
		const found = installed[folder];
		return found ? found.version === wanted.version : wanted.optional === true;
	});
}

function isComplete() {
	try {
		if (statSync(INSTALLED).mtimeMs >= statSync(WANTED).mtimeMs) return true;
		// A checkout gives the lock file a new date without a new content.
		if (!holdsWhatIsWanted()) return false;
		utimesSync(INSTALLED, new Date(), new Date());
		return true;
	} catch {
		return false;
	}
}

/**
 * Installs this package's development dependencies when they are missing or older than
 * package-lock.json. Uses nothing but Node itself, so it works in a fresh clone.
 *
 * @returns {Promise<void>}
 * @throws {import('../process/problem.mjs').Problem} when Node is too old or npm fails
 */
export async function ensureDependencies() {
	checkNodeVersion();
	if (isComplete()) return;
	await withProjectLock('dependencies', async () => {
		if (isComplete()) return;
		await showProgress('Installing the development dependencies', async () => {
			await npm(['ci', '--no-audit', '--no-fund'], {
				cwd: ROOT,
				purpose: 'install the development dependencies',
			});
		});
	});
}
