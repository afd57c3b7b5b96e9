import { binFile, run } from './command.mjs';
import { showProgress } from './progress.mjs';

/**
 * A step that runs a command of a dependency and shows its output only when it fails.
 *
 * @param {string} name
 * @param {string} packageName
 * @param {string} command
 * @param {string[]} args
 * @returns {import('./steps.mjs').Step}
 */
export function toolStep(name, packageName, command, args) {
	return scriptStep(name, () => binFile(packageName, command), args);
}

/**
 * A step that runs a script with Node and shows its output only when it fails.
 *
 * @param {string} name
 * @param {string | (() => string)} script path, relative to the project or absolute
 * @param {string[]} args
 * @returns {import('./steps.mjs').Step}
 */
export function scriptStep(name, script, args) {
	return {
		name,
		action: async () => {
			const file = typeof script === 'string' ? script : script();
			const { code, output } = await showProgress(`Checking ${name}`, () =>
				run(process.execPath, [file, ...args]),
			);
			return { ok: code === 0, output };
		},
	};
}
