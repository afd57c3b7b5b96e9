import { startSimulator } from '../../../simulator';
import { packed } from '../../support/host';

/** n8n in queue mode beside a local Blooio. */
export type QueueHost = Awaited<ReturnType<typeof startQueueHost>>;

/**
 * A killed worker's job is given up once its lock has run out and two checks have missed it (60 s,
 * and 30 s apart, by default). Longer than Redis is away in these tests: a job whose worker lives must
 * keep its lock. And longer than a busy machine holds up a worker that has taken a job and not locked
 * it yet: n8n gives such a job up for good, and its execution stays "new".
 */
const LOCKS = {
	QUEUE_WORKER_LOCK_DURATION: '15000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '1000',
	QUEUE_WORKER_STALLED_INTERVAL: '10000',
};

/**
 * Attempts until four minutes have passed: longer than a process needs to come back. What is
 * delivered again was refused or broken off; a slow machine alone is no reason.
 */
const DELIVERY_RETRY = { attempts: 10, delayMs: 500, timeoutMs: 60_000 };

/** Starts a main process, two workers and a webhook process, with this package in each, behind a reverse proxy. */
export async function startQueueHost() {
	const { startN8nQueue } = await import('../../../../scripts/lib/queue/queue.mjs');
	const { startFront } = await import('../../../../scripts/lib/queue/front.mjs');
	const simulator = await startSimulator({ deliveryRetry: DELIVERY_RETRY });
	const front = await startFront();
	const packages = [await packed()];
	const env = { ...LOCKS, WEBHOOK_URL: `${front.url}/` };
	const queue = await startN8nQueue({ packages, env, workers: 2, webhooks: 1 }).catch(
		async (error: unknown) => {
			await Promise.all([simulator.close(), front.stop()]);
			throw error;
		},
	);
	const [webhook] = queue.webhooks;
	front.open({ main: queue.main.url, webhook: webhook?.url ?? '' });
	const credential = await queue.main.rest.createCredential({
		name: 'Blooio',
		type: 'blooioApi',
		data: {
			apiKey: 'bl_test_key',
			baseUrl: simulator.url,
			channelsBaseUrl: simulator.channelsUrl,
		},
	});
	return {
		simulator,
		queue,
		rest: queue.main.rest,
		webhook,
		front,
		credential: { id: credential.id, name: credential.name },
		async stop() {
			await Promise.all([queue.stop(), simulator.close(), front.stop()]);
		},
	};
}
