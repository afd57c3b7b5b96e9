import type { INodeParameters } from 'n8n-workflow';

import { CASES } from '../engine/operations/cases';
import { valueOf } from '../engine/operations/cases/case';
import { startWorld, to } from '../engine/support/world';
import { limitOf } from '../engine/waiting/support/world';
import { MESSAGES, PEOPLE } from '../simulator';
import { HOSTILE, LEADS_ELSEWHERE, memoryOf, startHostileApi } from './api.cjs';

const MB = 1024 * 1024;
/** Above what the process holds anyway, while all operations meet the same trouble at once. */
const MOST_MEMORY = 300 * MB;

const world = startWorld();

let api: Awaited<ReturnType<typeof startHostileApi>>;
beforeAll(async () => (api = await startHostileApi()));
afterAll(async () => await api.close());

const WAITS: Array<[string, INodeParameters]> = [
	['message:sendAndWait', { chatId: to(PEOPLE.alice), message: 'Well?', responseType: 'reply' }],
	['message:waitForDelivery', { chatId: to(PEOPLE.alice), messageId: MESSAGES.toAlice }],
];

/** What every operation is asked to do. */
const tasks = () => [
	...CASES.map(({ operation, parameters = {}, items, before }) => {
		before?.(world.simulator);
		return { operation, items, parameters: valueOf(parameters, world.simulator) };
	}),
	...WAITS.map(([operation, parameters]) => ({ operation, parameters, items: undefined })),
];

async function run({ operation: name, parameters, items }: ReturnType<typeof tasks>[number]) {
	const [resource, operation] = name.split(':');
	const options = { requestTimeout: 1, maxRetries: 0, maxRequests: 20, ...limitOf(0.2, 'seconds') };
	const result = await world.run(
		{ ...parameters, resource, operation, returnAll: true, maxRequests: 20, options },
		{ items, baseUrl: api.url, settings: { onError: 'continueRegularOutput' } },
	);
	return { name, ...result };
}

it.each(HOSTILE)('%s: each item of each operation ends on an output', async (how) => {
	api.behave(how);
	const all = tasks();
	let runs: Array<Awaited<ReturnType<typeof run>>> = [];
	const held = await memoryOf(async () => {
		runs = await Promise.all(all.map(run));
	});
	// What is no phone number is not given out as one.
	const mayBeEmpty = (name: string) =>
		/^number:get(All|Health)$/.test(name) && /list|page|total/.test(how);
	const silent = runs.filter(
		({ name, error, outputs }) => error || (outputs.flat().length === 0 && !mayBeEmpty(name)),
	);
	expect(silent.map(({ name, error }) => `${name}: ${error?.message ?? 'nothing'}`)).toEqual([]);
	expect(held).toBeLessThan(MOST_MEMORY);
	expect(api.paths.filter((path) => LEADS_ELSEWHERE.test(path))).toEqual([]);
	expect(api.paths.length).toBeGreaterThan(0);
});
