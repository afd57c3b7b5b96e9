import { Problem } from '../process/problem.mjs';

/**
 * Takes `--n8n <version>` out of a command's arguments: all that this process starts runs on that
 * version then, as with the variable N8N_VERSION.
 *
 * @param {string[]} args
 * @returns {string[]} the others
 * @throws {Problem} when no version follows
 */
export function chooseN8n(args) {
	const at = args.indexOf('--n8n');
	const chosen = at < 0 ? process.env.N8N_VERSION : args[at + 1];
	if (at < 0 && !chosen) return args;
	if (!/^[0-9]+\.[0-9]+\.[0-9]+$/.test(chosen ?? '')) {
		throw new Problem(
			`"${chosen ?? ''}" is not a version of n8n.`,
			'name one completely, e.g. --n8n 2.41.1',
		);
	}
	process.env.N8N_VERSION = chosen;
	return at < 0 ? args : args.toSpliced(at, 2);
}
