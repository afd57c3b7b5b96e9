import { GROUPS, KEYS, PEOPLE } from '../../simulator';
import { searchList, type Search } from '../support/editorList';
import { startWorld } from '../support/world';

const world = startWorld();

const search = async (method: string, given: Search = {}, apiKey: string = KEYS.blooio) =>
	await searchList(method, { apiKey, baseUrl: world.simulator.url }, given);

describe('contacts', () => {
	it('stand with their names, or by themselves when they have none', async () => {
		world.simulator.state.contacts.ensure(PEOPLE.bob, Date.now());
		const { results } = await search('searchContacts');
		expect(results[0]).toEqual({ name: PEOPLE.bob, value: PEOPLE.bob });
		expect(results).toContainEqual({
			name: `Alice Example (${PEOPLE.alice})`,
			value: PEOPLE.alice,
		});
	});

	it.each([
		['a name', 'carol', PEOPLE.carol],
		['a part of a number', '555550103', PEOPLE.carol],
		['an email', 'ivan@', PEOPLE.ivan],
	])('are found by %s', async (_name, filter, value) => {
		const { results } = await search('searchContacts', { filter });
		expect(results.map((result) => result.value)).toEqual([value]);
	});

	it('come page by page until the last', async () => {
		world.simulator.state.contacts.addMany(250, Date.now());
		const values: unknown[] = [];
		let paginationToken: string | undefined;
		do {
			const page = await search('searchContacts', { paginationToken });
			values.push(...page.results.map(({ value }) => value));
			paginationToken = page.paginationToken as string | undefined;
		} while (paginationToken !== undefined);
		expect(values).toHaveLength(world.simulator.state.contacts.size);
		expect(new Set(values).size).toBe(values.length);
	});
});

it('groups stand with name, ID and size', async () => {
	const { results } = await search('searchGroups', { filter: 'team' });
	expect(results).toEqual([{ name: `Team (${GROUPS.team}, 2 members)`, value: GROUPS.team }]);
});

describe('webhooks', () => {
	beforeEach(() => {
		const { webhooks } = world.simulator.state;
		const given = { validUntil: -1, createdAt: 0 };
		webhooks.add({ url: 'https://example.com/all', type: 'all', ...given });
		const paused = webhooks.add({ url: 'https://example.com/old', type: 'status', ...given });
		paused.deprecatedAt = 1;
	});

	it('stand with URL, type and state', async () => {
		const { results } = await search('searchWebhooks');
		expect(results).toEqual([
			{
				name: 'https://example.com/all (all)',
				value: expect.stringMatching(/^wh_/),
				description: expect.stringMatching(/^wh_/),
			},
			expect.objectContaining({ name: 'https://example.com/old (status, paused)' }),
		]);
	});

	it.each([
		['/OLD', ['https://example.com/old (status, paused)']],
		['paused', ['https://example.com/old (status, paused)']],
		['nothing', []],
	])('are found by what stands there: %s', async (filter, names) => {
		const { results } = await search('searchWebhooks', { filter });
		expect(results.map(({ name }) => name)).toEqual(names);
	});
});

it.each(['searchContacts', 'searchGroups', 'searchWebhooks'])(
	'%s says why it cannot be fetched, and is never empty instead',
	async (method) => {
		await expect(search(method, {}, 'wrong')).rejects.toMatchObject({
			message: 'Invalid or missing API key.',
			description: expect.stringContaining('Copy the API key'),
		});
	},
);

it.each(['searchContacts', 'searchGroups', 'searchWebhooks'])(
	'%s leaves out what it cannot read',
	async (method) => {
		const entries = [null, 'text', {}, { name: 7 }];
		world.simulator.fail({
			times: 1,
			respond: { status: 200, body: { contacts: entries, groups: entries, webhooks: entries } },
		});
		expect((await search(method)).results).toEqual([]);
	},
);
