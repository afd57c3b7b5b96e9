import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { emptyFolder } from '../install/cache.mjs';
import { run, tail } from '../process/command.mjs';
import { npm } from '../install/npm.mjs';
import { Problem } from '../process/problem.mjs';

const DRIVER = path.join('node_modules', 'sqlite3');

/**
 * Fetches or compiles the SQLite driver that an n8n version asks for, apart from n8n: compiling
 * keeps one core busy for most of a minute, which passes while n8n itself is being fetched.
 *
 * @param {string} folder absolute path; a driver that is there already is kept
 * @param {string} n8nVersion
 * @param {import('./node-runtime.mjs').NodeRuntime} runtime
 * @returns {Promise<void>}
 * @throws {Problem} without a compiler, say
 */
export async function buildSqliteDriver(folder, n8nVersion, { node, buildEnv }) {
	const built = path.join(folder, 'built');
	if (existsSync(built)) return;
	emptyFolder(folder);
	// npm runs only those install scripts that a project allows by name.
	const manifest = { private: true, allowScripts: { sqlite3: true } };
	writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
	const options = { cwd: folder, node, env: buildEnv };
	try {
		const pinned = await npm(['view', `n8n@${n8nVersion}`, 'dependencies.sqlite3'], {
			...options,
			purpose: 'find out which SQLite driver n8n asks for',
		});
		await npm(
			['install', `sqlite3@${pinned.trim()}`, '--ignore-scripts=false', '--no-audit', '--no-fund'],
			{ ...options, purpose: 'build the SQLite driver of n8n' },
		);
	} catch (error) {
		throw withCompilerHint(error);
	}
	writeFileSync(built, '');
}

/**
 * Puts the driver's binary where n8n's own copy of the driver looks for it.
 *
 * @param {string} folder that `buildSqliteDriver` filled; removed
 * @param {string} n8nFolder folder whose `node_modules` holds n8n
 * @param {string} node
 * @returns {Promise<void>}
 * @throws {Problem} when the driver does not load
 */
export async function installSqliteDriver(folder, n8nFolder, node) {
	cpSync(path.join(folder, DRIVER, 'build'), path.join(n8nFolder, DRIVER, 'build'), {
		recursive: true,
	});
	const { code, output } = await run(node, ['-e', "require('sqlite3')"], { cwd: n8nFolder });
	if (code !== 0) {
		throw new Problem(
			`The SQLite driver of n8n does not load:\n${tail(output)}`,
			'remove the cache folder and run the command again.',
		);
	}
	rmSync(folder, { recursive: true, force: true });
}

/** @param {unknown} error */
function withCompilerHint(error) {
	if (!(error instanceof Problem) || !/gyp|make|compil/i.test(error.what)) return error;
	return new Problem(
		error.what,
		'install a C++ compiler, make and Python 3 (Debian: build-essential python3; macOS: ' +
			'xcode-select --install) and run the command again; what was fetched is kept.',
		{ cause: error },
	);
}
