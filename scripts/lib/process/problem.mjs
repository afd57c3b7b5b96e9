/** A failure that a person can act on: what happened, and what to do about it. */
export class Problem extends Error {
	/**
	 * @param {string} what what happened, one sentence or a few lines
	 * @param {string} remedy what to do
	 * @param {{ cause?: unknown }} [options]
	 */
	constructor(what, remedy, options = {}) {
		super(`${what}\n\nWhat to do: ${remedy}`, options);
		this.name = 'Problem';
		this.what = what;
		this.remedy = remedy;
	}
}

/**
 * Runs an entry script: what it returns becomes the exit code, and a failure is printed without a
 * stack trace when it already says what to do.
 *
 * @param {() => Promise<number | void>} main
 * @returns {Promise<void>} never rejects
 */
export async function runMain(main) {
	try {
		process.exitCode = (await main()) ?? 0;
	} catch (error) {
		const known = error instanceof Error && error.name === 'Problem';
		console.error(`\n${known ? error.message : error instanceof Error ? error.stack : error}`);
		process.exitCode = 1;
	}
}
