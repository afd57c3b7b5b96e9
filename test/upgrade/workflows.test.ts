import { KEYS, type LoggedRequest } from '../simulator';
import { startWorld } from '../engine/support/world';
import { runSaved } from './support/runSaved';
import { savedWorkflows } from './support/savedWorkflows.cjs';

const world = startWorld();

const WORKFLOWS = savedWorkflows()
	.filter(({ name }) => !name.startsWith('trigger'))
	.map(({ version, name, json }) => [`${version} ${name}`, json] as const);

/** A request as far as it must stay: all of it, but for keys that the node makes. */
function written({ method, path, query, headers, body }: LoggedRequest) {
	const key = headers['idempotency-key'];
	const search = new URLSearchParams(Object.entries(query).sort()).toString();
	return {
		asked: `${method} ${path.replace('/v2/api', '')}${search && `?${search}`}`,
		...(body !== undefined && { body }),
		...(key !== undefined && { key: /^n8n-[0-9a-f]{40}$/.test(key) ? 'made' : key }),
	};
}

it('there are workflows to run', () => {
	expect(WORKFLOWS.length).toBeGreaterThan(0);
});

it.each(WORKFLOWS)('%s gives and asks what it did in its version', async (_name, json) => {
	const given = await runSaved(json, { apiKey: KEYS.blooio, baseUrl: world.simulator.url });
	const asked = world.simulator.requests.map(written);
	const inOrder = asked.map((one) => JSON.stringify(one)).sort();
	expect({ given, asked: inOrder.map((text) => JSON.parse(text)) }).toMatchSnapshot();
});
