import { until } from '../support/until';
import { channelsNode, publishBulkSend, sendNode, untilSent, type BulkSend } from './support/bulk';
import { bulkItems, complete, ledgerOf, prepare } from '../support/messages';
import { planOf } from './support/plan';
import type { QueueHost } from './support/queueHost';

/** Long enough for the lock of the dead worker's job to run out. */
const PATIENCE_MS = 90_000;

const OPTIONS = {
	content: { idempotency: 'content' },
	own: { idempotency: 'own', idempotencyKey: '={{ $json.key }}' },
};

/** The worker whose log says that it has taken an execution. */
async function workerOf({ queue }: QueueHost, executionId: string) {
	const started = `Worker started execution ${executionId} `;
	const find = () => queue.workers.find((worker) => worker.logs().includes(started));
	return await until(find, { what: `a worker to start execution ${executionId}`, intervalMs: 5 });
}

/**
 * Retries an execution as the list of executions offers it, and returns the id of the new one. An
 * execution that ended as `error` because its worker died has nothing to retry in n8n.
 */
async function retry({ rest }: QueueHost, bulk: BulkSend, executionId: string) {
	// Answers once the new execution has ended.
	await rest.request('POST', `/rest/executions/${executionId}/retry`, { loadWorkflow: false });
	const all = await rest.executions({ workflowId: bulk.workflowId });
	const found = all.find(({ retryOf }) => retryOf === executionId);
	return found?.id ?? '';
}

/**
 * A worker dies while it sends: what stands is in order, and a second run sends the rest. n8n
 * 2.41.1 does not repeat the dead worker's job (it sets Bull's maxStalledCount to 0).
 *
 * One run in the usual suite. BLOOIO_FAULT_RUNS=20 gives twenty, each with a seed of its own that
 * decides the moment; BLOOIO_FAULT_SEED repeats one.
 */
export function workerDeath(current: () => QueueHost, seeds: readonly number[]): void {
	/** One workflow for each way to recognise a message. */
	const bulks = new Map<string, BulkSend>();
	const [first = 0] = seeds;
	const runs = [
		...seeds.map((seed) => [seed, 'v2', sendNode, 50] as const),
		// It takes three messages from us before an answer, and no more.
		[first, 'v4', channelsNode, 250] as const,
	];

	it.each(runs)(
		'a worker is killed while it sends (seed %d, API %s)',
		async (seed, api, send, chats) => {
			const host = current();
			const { simulator, queue, rest } = host;
			const plan = planOf(seed);
			const { idempotency } = plan;
			const name = `worker death ${idempotency} ${api}`;
			const bulk =
				bulks.get(name) ?? (await publishBulkSend(host, name, OPTIONS[idempotency], [], send));
			bulks.set(name, bulk);
			prepare(simulator);
			simulator.delay(20);
			const items = bulkItems(`Seed ${seed} ${api}`, undefined, chats);

			const executionId = await bulk.start(items);
			const worker = await workerOf(host, executionId);
			await untilSent(host, plan.after);
			await worker.kill();
			const asLeft = ledgerOf(simulator, items);
			await (plan.successor === 'same worker' ? worker.restart() : queue.addWorker());
			const { status } = await rest.waitForExecution(executionId, { timeoutMs: PATIENCE_MS });
			expect(['error', 'crashed']).toContain(status);
			expect(asLeft).toMatchObject({ doubled: [], disordered: [] });
			expect(asLeft.sent).toBeLessThan(items.length);
			expect(ledgerOf(simulator, items)).toEqual(asLeft);

			simulator.delay(0);
			const byRetry = plan.again === 'retry' && status === 'crashed';
			const second = await (byRetry ? retry(host, bulk, executionId) : bulk.start(items));
			expect((await rest.waitForExecution(second)).status).toBe('success');
			const afterwards = ledgerOf(simulator, items);
			const { reportFault } = await import('../../../scripts/lib/queue/fault-report.mjs');
			reportFault({
				...{ seed, api, ...plan, status, sentBeforeDeath: asLeft.sent },
				...{ requests: simulator.requests.length, sent: afterwards.sent },
				...{ doubled: afterwards.doubled.length, missing: afterwards.missing.length },
			});
			expect(afterwards).toEqual(complete(items));
		},
	);
}
