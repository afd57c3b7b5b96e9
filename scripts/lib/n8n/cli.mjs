import { run, tail } from '../process/command.mjs';

/**
 * Runs one n8n command to its end.
 *
 * @param {import('./install.mjs').N8nInstall} install
 * @param {string[]} args e.g. `['import:workflow', '--input=file.json']`
 * @param {NodeJS.ProcessEnv} env as `n8nEnvironment` makes it
 * @returns {Promise<string>} standard output
 * @throws {Error} when it fails; n8n reports some failures with exit code 0, so the log counts too
 */
export async function runN8nCommand(install, args, env) {
	const { code, stdout, output } = await run(install.node, [install.bin, ...args], { env });
	const failed = code !== 0 || /^(Error executing|An error occurred while)/m.test(output);
	if (failed) throw new Error(`n8n ${args.join(' ')} failed:\n${tail(output, 40)}`);
	return stdout;
}
