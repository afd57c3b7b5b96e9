import fastify from 'fastify';
import { sleep } from 'n8n-workflow';

import { GROUPS, type Simulator } from '../../simulator';
import { jsonOf, linksOf, startWorld, to } from '../support/world';

const world = startWorld();

const contacts = { resource: 'contact', operation: 'getAll', returnAll: true };

/** Identifiers of all contacts, in the order of a list that nobody adds to. */
const listed = ({ state }: Simulator, order: 'recent' | 'oldest' | 'name_asc' = 'recent') =>
	state.contacts.all(order).map(({ identifier }) => identifier);

/**
 * A way to the simulator on which every second page takes longer than the one behind it, while
 * others add a contact before each page.
 */
async function busyWorld({ url, state }: Simulator) {
	const app = fastify({ forceCloseConnections: true });
	let added = 0;
	app.get<{ Querystring: { offset?: string } }>('/*', async (request, reply) => {
		const page = Number(request.query.offset ?? 0) / 200;
		if (page % 2 === 1) await sleep(10);
		added++;
		const name = added % 2 === 0 ? 'Aaron' : 'Zoe';
		state.contacts.ensure(`new-${added}@example.com`, Date.now(), name);
		const answer = await fetch(`${url}${request.url}`, {
			headers: { authorization: request.headers.authorization ?? '' },
		});
		return await reply.code(answer.status).send(await answer.json());
	});
	const baseUrl = await app.listen({ port: 0, host: '127.0.0.1' });
	return { baseUrl, added: () => added, close: async () => await app.close() };
}

describe('Return All over 10,000 contacts', () => {
	beforeEach(() => world.simulator.state.contacts.addMany(10_000, Date.now()));

	it('gives each once, in the order of the list, with pages side by side', async () => {
		world.simulator.delay(5);
		const { outputs } = await world.run(contacts);
		expect(jsonOf(outputs[0]).map(({ identifier }) => identifier)).toEqual(listed(world.simulator));
		expect(world.simulator.requests).toHaveLength(51);
		expect(world.simulator.maxInFlight).toBeGreaterThan(1);
		expect(world.simulator.maxInFlight).toBeLessThanOrEqual(10);
		expect(new Set(linksOf(outputs[0]))).toEqual(new Set([0]));
	});

	it.each(['recent', 'oldest', 'name_asc'] as const)(
		'leaves out none and gives none twice while others add to it: %s',
		async (sort) => {
			const before = listed(world.simulator, sort);
			const busy = await busyWorld(world.simulator);
			const { outputs, error } = await world.run(
				{ ...contacts, filters: { sort } },
				{ baseUrl: busy.baseUrl },
			);
			await busy.close();
			expect(error).toBeUndefined();
			const got = jsonOf(outputs[0]).map(({ identifier }) => String(identifier));
			expect(got).toHaveLength(new Set(got).size);
			const old = new Set(before);
			expect(got.filter((identifier) => old.has(identifier))).toEqual(before);
			expect(got.length).toBeGreaterThanOrEqual(before.length);
			// Pages that were overtaken are fetched again, the others are not.
			expect(busy.added()).toBeLessThan(2 * 51);
		},
	);
});

describe('Limit', () => {
	it.each([
		[1, ['limit=1&offset=0']],
		[200, ['limit=200&offset=0']],
		[450, ['limit=200&offset=0', 'limit=200&offset=200', 'limit=50&offset=400']],
	])('%i asks for no more than that', async (limit, pages) => {
		world.simulator.state.contacts.addMany(1_000, Date.now());
		const { outputs } = await world.run({ ...contacts, returnAll: false, limit });
		expect(outputs[0]).toHaveLength(limit);
		const asked = world.simulator.requests.map(({ query }) =>
			new URLSearchParams(Object.entries(query).sort()).toString(),
		);
		expect(asked).toEqual(pages);
	});

	it('holds for a list that the API gives as a whole', async () => {
		const { outputs } = await world.run({
			resource: 'number',
			operation: 'getAll',
			returnAll: false,
			limit: 3,
		});
		expect(outputs[0]).toHaveLength(3);
		expect(world.simulator.requests.map(({ query }) => query)).toEqual([{}]);
	});
});

it('an empty list gives no items', async () => {
	const { outputs, error } = await world.run({ ...contacts, filters: { q: 'nobody at all' } });
	expect(error).toBeUndefined();
	expect(outputs[0]).toEqual([]);
});

it('a list of each item is linked to that item', async () => {
	const { outputs } = await world.run(
		{
			resource: 'group',
			operation: 'getMembers',
			groupId: to('={{ $json.group }}', 'id'),
			returnAll: true,
		},
		{ items: [{ group: GROUPS.team }, { group: GROUPS.inbound }] },
	);
	expect(linksOf(outputs[0])).toEqual([0, 0, 1, 1]);
});

it('the logs of a webhook hold every attempt to deliver an event', async () => {
	const { state } = world.simulator;
	const { webhookId } = state.webhooks.add({
		url: 'https://example.com',
		type: 'all',
		validUntil: -1,
		createdAt: 0,
	});
	for (let attempt = 1; attempt <= 450; attempt++) {
		state.deliveries.add({
			webhookId,
			eventId: `evt_${Math.ceil(attempt / 3)}`,
			event: 'message.sent',
			url: 'https://example.com',
			attempt,
			status: 500,
			at: attempt,
			messageId: null,
			body: '{}',
			answeredAt: attempt,
			answer: null,
			originalEventId: null,
		});
	}
	const { outputs } = await world.run({
		resource: 'webhook',
		operation: 'getLogs',
		webhookId: to(webhookId, 'id'),
		returnAll: true,
		filters: { order: 'asc' },
	});
	expect(jsonOf(outputs[0]).map(({ attempted_time: at }) => at)).toEqual(
		Array.from({ length: 450 }, (_, index) => index + 1),
	);
});
