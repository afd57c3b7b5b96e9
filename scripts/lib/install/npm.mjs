import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

import { run, runVisibly, tail } from '../process/command.mjs';
import { Problem } from '../process/problem.mjs';

/**
 * npm's JavaScript entry, so that npm can be run under a chosen Node.
 *
 * @returns {string} absolute path of npm-cli.js
 * @throws {Problem} when there is no npm
 */
function npmCli() {
	const beside = path.dirname(realpathSync(process.execPath));
	const candidates = [
		process.env.npm_execpath ?? '',
		path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
		path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
		...(process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => {
			const npm = path.join(folder, 'npm');
			return existsSync(npm)
				? [realpathSync(npm), path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')]
				: [];
		}),
	];
	const found = candidates.find((file) => path.basename(file) === 'npm-cli.js' && existsSync(file));
	if (!found) throw new Problem('npm was not found.', 'install npm (it comes with Node.js).');
	return found;
}

/**
 * The environment without what an outer `npm run` adds to it: its settings come from this
 * package's own .npmrc and would reach packages elsewhere.
 *
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
function cleanEnvironment(extra = {}) {
	const inherited = Object.entries(process.env).filter(
		([name]) =>
			!/^npm_(package|lifecycle)_|^npm_(command|execpath|node_execpath)$/i.test(name) &&
			!/^npm_config_(local_prefix|ignore_scripts|noproxy)$/i.test(name) &&
			name !== 'NODE_OPTIONS',
	);
	return { ...Object.fromEntries(inherited), ...extra };
}

/** @param {string} output */
function remedyFor(output) {
	if (/ENOSPC/.test(output)) return 'free some disk space and run the command again.';
	if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH/.test(output)) {
		return 'check that the npm registry can be reached (network, proxy) and run the command again.';
	}
	if (/\bE(ACCES|PERM)\b/.test(output))
		return 'check that you may write to the folder named above.';
	return 'read the lines above; run the command again once that is solved.';
}

/**
 * Runs npm and returns its standard output.
 *
 * @param {string[]} args
 * @param {{ cwd: string, node?: string, env?: NodeJS.ProcessEnv, purpose: string }} options
 *   `node`: the Node that runs npm and everything npm starts; `purpose` completes the sentence
 *   "npm could not …"
 * @returns {Promise<string>}
 * @throws {Problem} when npm fails
 */
export async function npm(args, { cwd, node = process.execPath, env = {}, purpose }) {
	const searchPath = [path.dirname(node), process.env.PATH ?? ''].join(path.delimiter);
	const { code, stdout, output } = await run(node, [npmCli(), ...args], {
		cwd,
		env: cleanEnvironment({ ...env, PATH: searchPath }),
	});
	if (code !== 0) {
		throw new Problem(`npm could not ${purpose}:\n${tail(output)}`, remedyFor(output));
	}
	return stdout;
}

/**
 * Runs a script of this package with its output on the terminal.
 *
 * @param {string} name as in package.json
 * @returns {Promise<void>}
 * @throws {Problem} when it fails
 */
export async function runNpmScript(name) {
	console.log(`\n> npm run ${name}`);
	if ((await runVisibly(process.execPath, [npmCli(), 'run', '--silent', name])) === 0) return;
	throw new Problem(`npm run ${name} failed.`, 'mend what the lines above say.');
}
