import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { allDone } from '../process/all-done.mjs';
import { cached, emptyFolder } from '../install/cache.mjs';
import { run, tail } from '../process/command.mjs';
import { ensureNode } from './node-runtime.mjs';
import { npm } from '../install/npm.mjs';
import { Problem } from '../process/problem.mjs';
import { showProgress } from '../process/progress.mjs';
import { buildSqliteDriver, installSqliteDriver } from './sqlite-driver.mjs';

/** The n8n that tests and demo run on, unless the variable N8N_VERSION names another one. */
const N8N_VERSION = '2.41.1';

/**
 * n8n leaves many of its dependencies floating; versions published after this day are untested
 * with it, and some of them cannot be installed.
 */
const DEPENDENCIES_AS_OF = '2026-10-01';

/** Older versions fetch it from a web address of its own; the registry has the same under this name. */
const OVERRIDES = { xlsx: 'npm:@e965/xlsx@0.20.3' };

/**
 * @typedef {object} N8nInstall
 * @property {string} version
 * @property {string} bin absolute path of n8n's JavaScript entry, to be run with `node`
 * @property {string} node absolute path of a Node that n8n runs on
 * @property {{ PATH: string }} env n8n starts further processes as plain `node`
 */

/**
 * Installs n8n into the cache unless it is there already.
 *
 * @param {string} [version]
 * @returns {Promise<N8nInstall>}
 * @throws {Problem} when it cannot be installed or does not start
 */
export async function ensureN8n(version = process.env.N8N_VERSION || N8N_VERSION) {
	const runtime = await ensureNode();
	const folder = await cached(`n8n-${version}`, (target) =>
		showProgress(`Installing n8n ${version} (2.6 GB, takes minutes)`, async () => {
			const driver = path.join(target, 'sqlite-driver');
			await allDone([
				fetchN8n(target, version, runtime.node),
				buildSqliteDriver(driver, version, runtime),
			]);
			await installSqliteDriver(driver, target, runtime.node);
			await checkVersion(describe(target, version, runtime.node));
		}),
	);
	return describe(folder, version, runtime.node);
}

/**
 * @param {string} folder
 * @param {string} version
 * @param {string} node
 * @returns {N8nInstall}
 */
function describe(folder, version, node) {
	return {
		version,
		bin: path.join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
		node,
		env: { PATH: [path.dirname(node), process.env.PATH ?? ''].join(path.delimiter) },
	};
}

/** @param {string} target @param {string} version @param {string} node */
async function fetchN8n(target, version, node) {
	const fetched = path.join(target, 'fetched');
	if (existsSync(fetched)) return;
	const manifest = path.join(target, 'package.json');
	emptyFolder(path.join(target, 'node_modules'));
	writeFileSync(manifest, JSON.stringify({ private: true, overrides: OVERRIDES }));
	// n8n's packages hand zod's objects to each other, which needs one copy that all of them use.
	const zod = await npm(['view', `n8n@${version}`, 'dependencies.zod'], {
		cwd: target,
		node,
		purpose: 'find out which zod n8n asks for',
	});
	const packages = [`n8n@${version}`, `zod@${zod.trim()}`];
	const install = ['install', ...packages, `--before=${DEPENDENCIES_AS_OF}`];
	await npm([...install, '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'], {
		cwd: target,
		node,
		purpose: `install n8n ${version}`,
	});
	writeFileSync(fetched, '');
}

/** @param {N8nInstall} install */
async function checkVersion({ node, bin, env, version }) {
	const { code, output } = await run(node, [bin, '--version'], {
		cwd: path.dirname(bin),
		env: { ...process.env, ...env },
	});
	if (code === 0 && output.includes(version)) return;
	throw new Problem(
		`The installed n8n ${version} does not start:\n${tail(output)}`,
		'run the command again; if it stays so, remove the cache folder first.',
	);
}
