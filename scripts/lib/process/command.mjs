import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

import { ROOT } from '../install/paths.mjs';

/**
 * @typedef {object} CommandResult
 * @property {number} code exit code; 1 when a signal ended it
 * @property {string} stdout
 * @property {string} output what it wrote to both streams, in order of arrival
 */

/**
 * Runs a program without a shell and waits for its end. A failing program is not an exception.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number }} [options]
 * @returns {Promise<CommandResult>}
 * @throws {Error} when the program cannot be started
 */
export async function run(file, args, { cwd = ROOT, env = process.env, uid, gid } = {}) {
	const child = spawn(file, args, {
		cwd,
		env,
		uid,
		gid,
		stdio: ['ignore', 'pipe', 'pipe'],
		windowsHide: true,
	});
	let stdout = '';
	let output = '';
	child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
		stdout += chunk;
		output += chunk;
	});
	child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
		output += chunk;
	});
	return { code: await exitCode(child), stdout, output };
}

/**
 * Runs a program that writes to this process's own terminal, and waits for its end.
 *
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 * @throws {Error} when the program cannot be started
 */
export async function runVisibly(file, args) {
	return await exitCode(spawn(file, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function exitCode(child) {
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => resolve(code ?? 1));
	});
}

/**
 * The last lines of a program's output, for error messages.
 *
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 30) {
	return output.trimEnd().split('\n').slice(-lines).join('\n');
}

/**
 * Path of the JavaScript file behind a dependency's command, to be run with `process.execPath`:
 * the wrappers in `node_modules/.bin` differ from platform to platform.
 *
 * @param {string} packageName
 * @param {string} [command] default: the package's name
 * @returns {string}
 * @throws {Error} when the package is not installed or has no such command
 */
export function binFile(packageName, command = packageName) {
	const manifestPath = path.join(ROOT, 'node_modules', packageName, 'package.json');
	const manifest = createRequire(import.meta.url)(manifestPath);
	const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[command];
	if (!bin) throw new Error(`${packageName} has no command ${command}`);
	return path.join(path.dirname(manifestPath), bin);
}
