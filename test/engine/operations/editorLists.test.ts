import { GROUPS, KEYS, PEOPLE, receiveMessage } from '../../simulator';
import { searchList, type Search } from '../support/editorList';
import { startWorld, to } from '../support/world';

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
			message: 'Invalid or missing API key',
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

describe('messages', () => {
	const messagesOf = async (chat: string, filter?: string) =>
		(await search('searchMessages', { filter, beside: { chatId: to(chat) } })).results;

	it('are the latest of the chat, with their words and what became of them', async () => {
		receiveMessage(world.simulator.state, { from: PEOPLE.alice, text: 'See you\nat eight' });
		const [first] = await messagesOf(PEOPLE.alice);
		expect(first).toEqual({
			name: expect.stringMatching(/^See you at eight \(received, \d{4}-\d\d-\d\d \d\d:\d\d\)$/),
			value: expect.stringMatching(/^msg_/),
			description: expect.stringMatching(/^msg_/),
		});
	});

	it('are found by their words', async () => {
		receiveMessage(world.simulator.state, { from: PEOPLE.alice, text: 'Something rare' });
		const found = await messagesOf(PEOPLE.alice, 'RARE');
		expect(found.map(({ name }) => name)).toEqual([expect.stringMatching(/^Something rare/)]);
	});

	it.each(['', '={{ $json.chat_id }}'])('are none while the chat is %j', async (chat) => {
		expect(await messagesOf(chat)).toEqual([]);
		expect(world.simulator.requests).toEqual([]);
	});
});
