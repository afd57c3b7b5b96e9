import { npm } from '../install/npm.mjs';

/** @param {string} text `name <mail>` lines */
const accounts = (text) =>
	text
		.split('\n')
		.map((line) => line.trim().split(/\s/)[0] ?? '')
		.filter((name) => name !== '');

/**
 * What the package registry knows, as `refuseTakenName` asks it.
 *
 * @param {string} folder absolute path of the repository, whose npm settings hold
 */
export const registryAccount = (folder) => ({
	/** @param {string} name @returns {Promise<string[] | undefined>} */
	owners: async (name) => {
		try {
			return accounts(
				await npm(['owner', 'ls', name], { cwd: folder, purpose: 'look the name up' }),
			);
		} catch (error) {
			if (error instanceof Error && /E404|not found/i.test(error.message)) return undefined;
			throw error;
		}
	},
	/** @returns {Promise<string | undefined>} */
	whoAmI: async () => {
		try {
			return accounts(await npm(['whoami'], { cwd: folder, purpose: 'tell who you are' }))[0];
		} catch {
			return undefined;
		}
	},
});
