import { redact } from '../../errors/redact';
import { wait } from '../../engine/http/wait';
import type { Run } from '../../engine/operation';
import { refusalOf } from '../../engine/results/refusal';
import type { Parameters } from '../../engine/parameters';
import { collectPlan, NEWER, type Wanted } from '../../conversation/collect';

/** Blooio lists a message a little later than the time that it gives it. */
const GRACE_MS = 1000;

/** The outputs of an item that goes on with all messages, and of one that a newer message stands for. */
const OUTPUTS = { collected: 0, newer: 1 } as const;

/** Waits behind the message of one item, then looks once whether it was the last for now. */
async function collectItem(run: Run, itemIndex: number, wanted: Wanted): Promise<void> {
	const { results, settings, lookUps, connection } = run;
	if (!(await wait(wanted.quietMs + GRACE_MS, settings.signal))) return;
	const planned = await lookUps.carryOut(collectPlan(wanted));
	if (planned.kind === 'failure') results.fail(itemIndex, planned.failure);
	if (planned.kind !== 'done') return;
	const entries = redact(planned.entries, connection.secrets);
	const isNewer = entries.some((entry) => entry[NEWER] !== undefined);
	results.succeed(itemIndex, entries, isNewer ? OUTPUTS.newer : OUTPUTS.collected);
}

/**
 * Waits until people have paused, and lets the item of their last message go on with all that they
 * wrote. Nothing is remembered: each execution reads the same from the chat.
 *
 * @param read what an item waits for
 */
export const collectWith =
	(read: (parameters: Parameters) => Wanted) =>
	async (run: Run): Promise<void> => {
		await Promise.all(
			run.ready.map(async ({ itemIndex }) => {
				try {
					await collectItem(run, itemIndex, read(run.parametersOf(itemIndex)));
				} catch (error) {
					const { failure, original } = refusalOf(error);
					run.results.fail(itemIndex, failure, original);
				}
			}),
		);
	};
