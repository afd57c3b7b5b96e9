import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

import { emptyFolder } from '../install/cache.mjs';
import { npm } from '../install/npm.mjs';
import { ROOT } from '../install/paths.mjs';
import { projectPath, withProjectLock } from '../process/project-lock.mjs';

/**
 * @typedef {object} PackedPackage
 * @property {string} tarball absolute path
 * @property {number} bytes size of the tarball
 * @property {number} unpackedBytes
 * @property {string[]} files paths inside the package
 */

/**
 * Makes the tarball that would be published. What it packs must be built already.
 *
 * @param {string} [folder] where to put it, default a temporary folder that the next call reuses
 * @param {string} [source] the package's folder, default this package
 * @returns {Promise<PackedPackage>}
 * @throws {import('../process/problem.mjs').Problem} when npm fails
 */
export async function packPackage(folder, source = ROOT) {
	// Test files that run side by side have tarballs of their own.
	const { JEST_WORKER_ID = '' } = process.env;
	const target = folder ?? projectPath(`pack${JEST_WORKER_ID}`);
	mkdirSync(target, { recursive: true });
	const args = ['pack', '--json', '--ignore-scripts', `--pack-destination=${target}`];
	const stdout = await withProjectLock('build', () =>
		npm(args, { cwd: source, purpose: 'pack the package' }),
	);
	const [{ filename, size, unpackedSize, files }] = JSON.parse(stdout);
	return {
		tarball: path.join(target, filename),
		bytes: size,
		unpackedBytes: unpackedSize,
		files: files.map((/** @type {{ path: string }} */ file) => file.path),
	};
}

/**
 * Unpacks a package's tarball.
 *
 * @param {string} tarball absolute path
 * @param {string} folder absolute path; emptied first
 * @returns {Promise<string>} the package's name
 * @throws {Error} when it is not a package
 */
export async function unpackPackage(tarball, folder) {
	const { extract } = await import('tar');
	emptyFolder(folder);
	await extract({ file: tarball, cwd: folder, strip: 1 });
	return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).name;
}

/**
 * Puts a package where n8n looks for community packages. A former version of it is replaced.
 *
 * @param {string} userFolder n8n's user folder
 * @param {string} tarball absolute path
 * @returns {Promise<string>} folder of the installed package
 * @throws {Error} when the tarball is not a package
 */
export async function installPackage(userFolder, tarball) {
	const modules = path.join(userFolder, '.n8n', 'nodes', 'node_modules');
	const unpacked = path.join(userFolder, '.n8n', 'nodes', 'unpacked');
	const name = await unpackPackage(tarball, unpacked);
	const installed = path.join(modules, name);
	mkdirSync(path.dirname(installed), { recursive: true });
	rmSync(installed, { recursive: true, force: true });
	renameSync(unpacked, installed);
	return installed;
}
