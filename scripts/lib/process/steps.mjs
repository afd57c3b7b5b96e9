/**
 * @typedef {object} StepResult
 * @property {boolean} ok
 * @property {string} [output] shown when the step failed
 * @typedef {{ name: string, action: () => Promise<StepResult> }} Step
 * @typedef {{ name: string, ok: boolean | undefined, seconds: number }} StepRecord `ok` is
 *   undefined for a step that was not reached
 */

/**
 * Runs steps one after the other, those in a list side by side, and stops at the first that fails.
 *
 * @param {Array<Step | Step[]>} steps
 * @returns {Promise<StepRecord[]>} one record for every step, also for those not reached
 */
export async function runSteps(steps) {
	/** @type {StepRecord[]} */
	const records = [];
	let failed = false;
	for (const together of steps.map((step) => [step].flat())) {
		const skip = failed;
		const done = await Promise.all(
			together.map(async ({ name, action }) => {
				const startedAt = Date.now();
				/** @type {StepResult | undefined} */
				const result = skip ? undefined : await action().catch(toFailure);
				if (result?.ok === false && result.output) console.error(`\n${result.output.trimEnd()}\n`);
				failed ||= result?.ok === false;
				return { name, ok: result?.ok, seconds: (Date.now() - startedAt) / 1000 };
			}),
		);
		records.push(...done);
	}
	return records;
}

/**
 * @param {unknown} error
 * @returns {StepResult}
 */
function toFailure(error) {
	return { ok: false, output: error instanceof Error ? error.message : String(error) };
}

/**
 * Prints what became of every step.
 *
 * @param {StepRecord[]} records
 */
export async function printSteps(records) {
	const { default: Table } = await import('cli-table3');
	const table = new Table({ head: ['Step', 'Result', 'Seconds'], style: { head: [], border: [] } });
	for (const { name, ok, seconds } of records) {
		if (ok === undefined) table.push([name, 'not run', '']);
		else table.push([name, ok ? 'passed' : 'FAILED', seconds.toFixed(1)]);
	}
	console.log(`\n${table}`);
}
