import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { run, tail } from '../process/command.mjs';
import { Problem } from '../process/problem.mjs';
import { showProgress } from '../process/progress.mjs';

/**
 * @typedef {object} Program
 * @property {string} title what people call it
 * @property {string[]} commands any of them will do
 * @property {string[]} [elsewhere] absolute paths to look at, beside the search path
 * @property {string} debianPackage
 * @property {string} [remedy] what else a person can do when it is missing
 */

/**
 * @param {Program} program
 * @returns {string | undefined} absolute path
 */
function findProgram({ commands, elsewhere = [] }) {
	const folders = (process.env.PATH ?? '').split(path.delimiter);
	const inPath = commands.flatMap((name) => folders.map((folder) => path.join(folder, name)));
	return [...inPath, ...elsewhere].find((file) => existsSync(file));
}

function mayInstall() {
	const release = '/etc/os-release';
	const isDebian =
		existsSync(release) && /^ID(_LIKE)?=.*debian/m.test(readFileSync(release, 'utf8'));
	return isDebian && process.getuid?.() === 0;
}

/**
 * Whether `ensureProgram` can work: the program is there, or may be installed.
 *
 * @param {Program} program
 */
export const isObtainable = (program) => findProgram(program) !== undefined || mayInstall();

/**
 * A program of the system; as root on Debian it is installed when it is missing.
 *
 * @param {Program} program
 * @returns {Promise<string>} absolute path
 * @throws {Problem} when it is missing and cannot be installed
 */
export async function ensureProgram(program) {
	const present = findProgram(program);
	if (present) return present;
	const { title, debianPackage, remedy = 'install it' } = program;
	if (mayInstall()) {
		await showProgress(`Installing Debian's ${debianPackage} with apt-get`, () =>
			install(debianPackage, remedy),
		);
	}
	const found = findProgram(program);
	if (found) return found;
	throw new Problem(`${title} was not found.`, `${remedy}.`);
}

/** @param {string} debianPackage @param {string} remedy */
async function install(debianPackage, remedy) {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const commands = [['update'], ['install', '--yes', '--no-install-recommends', debianPackage]];
	for (const args of commands) {
		const { code, output } = await run('apt-get', args, { env });
		if (code === 0) continue;
		throw new Problem(`apt-get ${args.join(' ')} failed:\n${tail(output)}`, `${remedy}.`);
	}
}
