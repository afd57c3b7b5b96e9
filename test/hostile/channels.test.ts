import { limitOf } from '../engine/waiting/support/world';
import { runNode } from '../engine/support/runWorkflow';
import { HOSTILE, LEADS_ELSEWHERE, memoryOf, startHostileApi } from './api.cjs';
import { channelTasks, type Task } from './channelTasks';

const MB = 1024 * 1024;
/** Above what the process holds anyway, while all operations meet the same trouble at once. */
const MOST_MEMORY = 300 * MB;

let api: Awaited<ReturnType<typeof startHostileApi>>;
beforeAll(async () => (api = await startHostileApi()));
afterAll(async () => await api.close());

async function run({ operation: name, parameters, items }: Task) {
	const [resource, operation] = name.split(':');
	const options = { requestTimeout: 1, maxRetries: 0, maxRequests: 20, ...limitOf(0.2, 'seconds') };
	const result = await runNode({
		parameters: { ...parameters, resource, operation, returnAll: true, options },
		items,
		credential: { apiKey: 'bl_test_key', channelsBaseUrl: api.url },
		settings: {
			type: 'n8n-nodes-blooio.blooioChannels',
			onError: 'continueRegularOutput',
		},
	});
	return { name, ...result };
}

it.each(HOSTILE)('%s: each item of each operation of channels ends on an output', async (how) => {
	api.behave(how);
	let runs: Array<Awaited<ReturnType<typeof run>>> = [];
	const held = await memoryOf(async () => {
		runs = await Promise.all(channelTasks.map(run));
	});
	const mayBeEmpty = /list|page|total|empty/.test(how);
	const silent = runs.filter(
		({ error, outputs }) => error || (outputs.flat().length === 0 && !mayBeEmpty),
	);
	expect(silent.map(({ name, error }) => `${name}: ${error?.message ?? 'nothing'}`)).toEqual([]);
	expect(held).toBeLessThan(MOST_MEMORY);
	expect(api.paths.filter((path) => LEADS_ELSEWHERE.test(path))).toEqual([]);
	expect(api.paths.length).toBeGreaterThan(0);
});
