import { startSimulator, type Simulator } from '../../simulator';
import { packed, startHost } from '../../e2e/support/host';

/** A real n8n that can be killed, beside a local Blooio. */
export interface LoadHost {
	readonly simulator: Simulator;
	readonly rest: Awaited<ReturnType<typeof startHost>>['n8n']['rest'];
	readonly credential: { id: string; name: string };
	/** Where production webhooks are called. */
	readonly webhooks: string;
	/** Process IDs of what takes calls, for the use of processor time. */
	readonly pids: readonly number[];
	/** Ends what takes calls as a crash would. */
	kill(): Promise<void>;
	/** Starts it again. */
	restart(): Promise<void>;
	stop(): Promise<void>;
}

/** Blooio repeats for some four minutes: longer than n8n is away. */
const RETRY = { attempts: 8, delayMs: 500 };

type Environment = Record<string, string>;

/** One process, SQLite. */
export async function startRegular(env: Environment = {}): Promise<LoadHost> {
	const host = await startHost(env, { deliveryRetry: RETRY });
	const { n8n } = host;
	return {
		simulator: host.simulator,
		rest: n8n.rest,
		credential: host.credential,
		webhooks: n8n.url,
		get pids() {
			return [n8n.pid];
		},
		kill: async () => await n8n.kill(),
		restart: async () => await n8n.restart(),
		stop: async () => await host.stop(),
	};
}

/** A main process and its workers, PostgreSQL and Redis. */
export async function startQueue(env: Environment = {}, workers = 1): Promise<LoadHost> {
	const { startN8nQueue } = await import('../../../scripts/lib/queue/queue.mjs');
	const { freePort } = await import('../../../scripts/lib/process/free-port.mjs');
	const simulator = await startSimulator({ deliveryRetry: RETRY });
	const port = await freePort();
	const queue = await startN8nQueue({
		packages: [await packed()],
		env: { WEBHOOK_URL: `http://127.0.0.1:${port}/`, ...env },
		workers,
		mainPort: port,
	}).catch(async (error: unknown) => {
		await simulator.close();
		throw error;
	});
	const { main } = queue;
	const credential = await main.rest.createCredential({
		name: 'Blooio',
		type: 'blooioApi',
		data: { apiKey: 'bl_test_key', baseUrl: simulator.url },
	});
	return {
		simulator,
		rest: main.rest,
		credential: { id: credential.id, name: credential.name },
		webhooks: main.url,
		get pids() {
			return [main.pid, ...queue.workers.map(({ pid }) => pid)];
		},
		kill: async () => await main.kill(),
		restart: async () => await main.restart(),
		stop: async () => {
			await Promise.all([queue.stop(), simulator.close()]);
		},
	};
}
