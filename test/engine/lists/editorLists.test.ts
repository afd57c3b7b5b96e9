import type { INodeProperties } from 'n8n-workflow';

import { GROUPS, KEYS, NUMBERS, PEOPLE, receiveMessage } from '../../simulator';
import { searchList, type Search } from '../support/editorList';
import { loadPackage, nodeTypes } from '../support/package/nodeTypes';
import { startWorld } from '../support/world';

const world = startWorld();

const search = async (method: string, given: Search = {}, apiKey: string = KEYS.blooio) =>
	await searchList(method, { apiKey, baseUrl: world.simulator.url }, given);

const valuesOf = async (method: string, given: Search = {}) =>
	(await search(method, given)).results.map(({ value }) => value);

/** Lets so many new people write, the last one last. */
function fill(count: number) {
	for (let index = 0; index < count; index++) {
		const from = `+1555777${1000 + index}`;
		receiveMessage(world.simulator.state, { from, to: NUMBERS.dedicated, text: 'Hi' });
	}
}

/** The fields below a list of fields, those in collections included. */
const allFields = (fields: INodeProperties[]): INodeProperties[] =>
	fields.flatMap((field) => [
		field,
		...allFields(
			(field.options ?? []).flatMap((option) =>
				'values' in option ? option.values : 'type' in option ? [option] : [],
			),
		),
	]);

describe('chats', () => {
	it('stand with their names, the latest first', async () => {
		fill(1);
		const { results } = await search('searchChats');
		expect(results[0]).toEqual({ name: '+15557771000', value: '+15557771000' });
		expect(results).toEqual(
			expect.arrayContaining([
				{ name: `Alice Example (${PEOPLE.alice})`, value: PEOPLE.alice },
				{ name: `Ivan Example (${PEOPLE.ivan})`, value: PEOPLE.ivan },
				{ name: expect.stringContaining('Team'), value: GROUPS.team },
			]),
		);
	});

	it.each([
		['a name', 'carol', PEOPLE.carol],
		['a part of a number', '555550103', PEOPLE.carol],
		['an email', 'ivan@', PEOPLE.ivan],
		['the name of a group', 'team', GROUPS.team],
		['the name of a group that nobody has written to', 'book', GROUPS.unlinked],
	])('are found by %s', async (_name, filter, value) => {
		expect(await valuesOf('searchChats', { filter })).toEqual([value]);
	});

	it('come page by page until the last', async () => {
		fill(250);
		const values: unknown[] = [];
		let paginationToken: string | undefined;
		do {
			const page = await search('searchChats', { paginationToken });
			values.push(...page.results.map(({ value }) => value));
			paginationToken = page.paginationToken as string | undefined;
		} while (paginationToken !== undefined);
		expect(values).toEqual(expect.arrayContaining(['+15557771000', '+15557771249', PEOPLE.ivan]));
		expect(new Set(values).size).toBe(values.length);
	});

	it('of a search give a token only while there is more to find', async () => {
		fill(150);
		const first = await search('searchChats', { filter: '+1555777' });
		expect(first.paginationToken).toBeDefined();
		const paginationToken = first.paginationToken as string;
		const second = await search('searchChats', { filter: '+1555777', paginationToken });
		expect(first.results.length + second.results.length).toBe(150);
		expect(second.paginationToken).toBeUndefined();
	});
});

describe('numbers', () => {
	it('are marked with plan and state, reply-only ones above all', async () => {
		const { results } = await search('searchNumbers');
		expect(results).toEqual([
			{ name: `${NUMBERS.dedicated} (Dedicated)`, value: NUMBERS.dedicated },
			{ name: `${NUMBERS.dedicated2} (Dedicated)`, value: NUMBERS.dedicated2 },
			{ name: `${NUMBERS.legacy} (Dedicated)`, value: NUMBERS.legacy },
			{ name: `${NUMBERS.shared} (Shared)`, value: NUMBERS.shared },
			{ name: `${NUMBERS.inbound} (Inbound: reply-only)`, value: NUMBERS.inbound },
			{ name: `${NUMBERS.trial} (Trial)`, value: NUMBERS.trial },
			{ name: `${NUMBERS.inactive} (Dedicated, inactive)`, value: NUMBERS.inactive },
			{ name: `${NUMBERS.limited} (Dedicated)`, value: NUMBERS.limited },
		]);
	});

	it.each([
		['1415', [NUMBERS.dedicated2]],
		['REPLY-ONLY', [NUMBERS.inbound]],
		['nothing', []],
	])('are found by number or mark: %s', async (filter, values) => {
		expect(await valuesOf('searchNumbers', { filter })).toEqual(values);
	});

	it('of a key without numbers are an empty list', async () => {
		expect(await search('searchNumbers', {}, KEYS.empty)).toEqual({ results: [] });
	});
});

it.each(['blooio', 'blooioChannels'])(
	'every list of %s has its search, and every search a list',
	async (type) => {
		await loadPackage();
		const { description, methods } = nodeTypes.getByNameAndVersion(`n8n-nodes-blooio.${type}`, 1);
		const named = allFields(description.properties)
			.flatMap(({ modes = [] }) => modes)
			.flatMap(({ typeOptions }) => typeOptions?.searchListMethod ?? []);
		expect([...new Set(named)].sort()).toEqual(Object.keys(methods?.listSearch ?? {}).sort());
	},
);

describe('a list that cannot be fetched says why, and is never empty instead', () => {
	it.each(['searchChats', 'searchNumbers'])('%s with a wrong key', async (method) => {
		await expect(search(method, {}, 'wrong')).rejects.toMatchObject({
			message: 'Invalid or missing API key',
			description: expect.stringContaining('Copy the API key'),
		});
	});

	it('with a base URL that cannot be used', async () => {
		const credential = { apiKey: KEYS.blooio, baseUrl: 'nowhere' };
		await expect(searchList('searchNumbers', credential)).rejects.toMatchObject({
			message: 'The Base URL of the credential is not a web address',
		});
	});

	it('with a web page in place of the API', async () => {
		world.simulator.fail({ times: 1, html: true, status: 404 });
		await expect(search('searchNumbers')).rejects.toMatchObject({
			message: expect.stringContaining('web page'),
		});
	});

	it('a failure that passes is repeated once', async () => {
		const headers = { 'retry-after': '0' };
		world.simulator.fail({ times: 1, respond: { status: 503, headers } });
		expect((await search('searchNumbers')).results).toHaveLength(8);
	});
});
