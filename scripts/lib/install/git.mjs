import { run, tail } from '../process/command.mjs';
import { Problem } from '../process/problem.mjs';

/**
 * Runs git in a folder.
 *
 * @param {string} folder absolute path
 * @param {string[]} args
 * @returns {Promise<string>} its output, trimmed
 * @throws {Problem} when git is missing or refuses
 */
export async function git(folder, args) {
	const { code, stdout, output } = await run('git', args, { cwd: folder }).catch((error) => ({
		code: 1,
		stdout: '',
		output: String(error),
	}));
	if (code === 0) return stdout.trim();
	throw new Problem(`git ${args.join(' ')} failed:\n${tail(output)}`, 'solve what git says.');
}

/**
 * @param {string} folder
 * @returns {Promise<string>} name of the branch that releases are made from
 */
export async function mainBranch(folder) {
	const head = ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD'];
	const remote = await git(folder, head).catch(() => 'origin/main');
	return remote.replace(/^origin\//, '');
}
