import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator';

/** A real n8n with the package as it would be published, beside a local Blooio. */
export type Host = Awaited<ReturnType<typeof startHost>>;

/** Environment variables for n8n. */
type Environment = Record<string, string>;

/** Packs the built package; each call makes a tarball of its own in a temporary folder. */
export async function packed(): Promise<string> {
	const { packPackage } = await import('../../../scripts/lib/package/pack.mjs');
	return (await packPackage()).tarball;
}

/**
 * Starts simulator and n8n, with a credential for the simulator's main API key.
 *
 * @param env further environment variables for n8n
 * @param simulated options of the simulator
 */
export async function startHost(env: Environment = {}, simulated: SimulatorOptions = {}) {
	const { startN8n } = await import('../../../scripts/lib/n8n/instance.mjs');
	const { freePort } = await import('../../../scripts/lib/process/free-port.mjs');
	const port = await freePort();
	const simulator: Simulator = await startSimulator(simulated);
	const n8n = await startN8n({
		port,
		packages: [await packed()],
		env: { WEBHOOK_URL: `http://127.0.0.1:${port}/`, ...env },
	}).catch(async (error: unknown) => {
		// Jest would not end while it listens.
		await simulator.close();
		throw error;
	});
	const credential = await n8n.rest.createCredential({
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
		n8n,
		credential: { id: credential.id, name: credential.name },
		async stop() {
			await Promise.all([n8n.stop(), simulator.close()]);
		},
	};
}
