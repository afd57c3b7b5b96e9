import { sleep, UnexpectedError } from 'n8n-workflow';

const STEP_MS = 5;
const LONGEST_MS = 10_000;

/** Waits for a condition; fails the test when it never comes true. */
export async function until(condition: () => boolean): Promise<void> {
	const end = Date.now() + LONGEST_MS;
	while (!condition()) {
		if (Date.now() > end) throw new UnexpectedError(`Waited in vain for ${condition.toString()}`);
		await sleep(STEP_MS);
	}
}
