import { build } from '../install/build.mjs';
import { runJest } from '../install/jest.mjs';
import { printSteps, runSteps } from './steps.mjs';

/** Jest's part of a suite, and the counts that it leaves for the summary. */
export function createJestStep() {
	let counts = { passed: 0, failed: 0 };
	return {
		counts: () => counts,
		/**
		 * @param {string[]} args
		 * @param {{ nodeFlags?: string[] }} [options]
		 * @returns {import('./steps.mjs').Step}
		 */
		step: (args, options) => ({
			name: 'jest',
			action: async () => {
				const summary = await runJest(args, options);
				counts = summary;
				return { ok: summary.ok };
			},
		}),
	};
}

/**
 * Builds the package and runs tests with a real n8n, and ES modules as they are.
 *
 * @param {string[]} args for Jest
 * @returns {Promise<number>} exit code
 */
export async function runRealSuite(args) {
	const jest = createJestStep();
	const step = jest.step(args, {
		nodeFlags: ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'],
	});
	return await runSuite([BUILD_STEP, step], jest.counts);
}

/** @type {import('./steps.mjs').Step} */
export const BUILD_STEP = {
	name: 'build',
	action: async () => {
		await build();
		return { ok: true };
	},
};

/**
 * Runs the steps and prints a table of them and, if tests are among them, as the last line
 * `N passed, N failed`. A failed step without tests of its own counts as one failure.
 *
 * @param {Array<import('./steps.mjs').Step | import('./steps.mjs').Step[]>} steps
 * @param {() => { passed: number, failed: number }} [counts] of the tests among the steps
 * @returns {Promise<number>} exit code
 */
export async function runSuite(steps, counts) {
	const records = await runSteps(steps);
	await printSteps(records);
	const ok = records.every((record) => record.ok);
	if (counts) {
		const { passed, failed } = counts();
		console.log(`${passed} passed, ${ok ? failed : Math.max(failed, 1)} failed`);
	}
	return ok ? 0 : 1;
}
