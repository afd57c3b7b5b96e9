import { startSimulator, type Simulator } from '../../simulator';

/** A real n8n with the package as it would be published, beside a local Blooio. */
export type Host = Awaited<ReturnType<typeof startHost>>;

/** Environment variables for n8n. */
type Environment = Record<string, string>;

const library = '../../../scripts/lib';

/** Packs the built package; each call makes a tarball of its own in a temporary folder. */
export async function packed(): Promise<string> {
	const { packPackage } = (await import(
		`${library}/pack.mjs`
	)) as typeof import('../../../scripts/lib/pack.mjs');
	return (await packPackage()).tarball;
}

/**
 * Starts simulator and n8n, with a credential for the simulator's main API key.
 *
 * @param env further environment variables for n8n
 */
export async function startHost(env: Environment = {}) {
	const { startN8n } = (await import(
		`${library}/n8n-instance.mjs`
	)) as typeof import('../../../scripts/lib/n8n-instance.mjs');
	const simulator: Simulator = await startSimulator();
	const n8n = await startN8n({ packages: [await packed()], env });
	const credential = await n8n.rest.createCredential({
		name: 'Blooio',
		type: 'blooioApi',
		data: { apiKey: 'bl_test_key', baseUrl: simulator.url },
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
