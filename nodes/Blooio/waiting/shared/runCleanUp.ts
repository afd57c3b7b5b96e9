import type { Run } from '../../engine/run';
import { cleanUp } from './leftovers';
import { subscriptionsOf } from './temporary';

/** Deletes what ended waits left over, once for all items: it concerns the organization. */
export async function runCleanUp({ context, connection, ready, results }: Run): Promise<void> {
	const cleaned = await cleanUp(context, subscriptionsOf(connection), Date.now());
	const [first, ...others] = ready;
	if (!first) return;
	if (!cleaned.ok) return results.fail(first.itemIndex, cleaned.failure);
	const { deleted, failed, kept } = cleaned.value;
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
