import type { Runner } from '../../engine/operation';
import type { WaitingApi, WaitingRun } from '../api';
import { cleanUp } from './leftovers';
import { subscriptionsIn } from './temporary';

async function clean(run: WaitingRun): Promise<void> {
	const { context, ready, results } = run;
	const [first, ...others] = ready;
	if (!first) return;
	const subscriptions = subscriptionsIn(run);
	const listed = await subscriptions.list();
	if (!listed.ok) return results.fail(first.itemIndex, listed.failure);
	const { deleted, failed, kept } = await cleanUp(context, subscriptions, listed, Date.now());
	const named = deleted.map(({ id, url, reason }) => ({
		webhook_id: id,
		webhook_url: url,
		reason,
	}));
	const problems = failed.map(({ id, url, message }) => ({
		webhook_id: id,
		webhook_url: url,
		message,
	}));
	results.succeed(first.itemIndex, [
		{ deleted_count: deleted.length, deleted: named, failed: problems, still_waiting: kept },
	]);
	for (const { itemIndex } of others) results.succeed(itemIndex, []);
}

/** Deletes what ended waits left over, once for all items: it concerns the organization. */
export const cleanUpBy =
	(waits: WaitingApi): Runner =>
	async (run) =>
		await clean({ ...run, waits });
