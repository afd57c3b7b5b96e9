import type { INodeParameters } from 'n8n-workflow';

import {
	GROUPS,
	KEYS,
	NUMBERS,
	PEOPLE,
	startSimulator,
	TINY_PNG,
	type Simulator,
} from '../../simulator';
import { searchList } from '../support/editorList';
import type { WorldRun } from '../support/world';
import { arrivals, jsonOf, startWorld, to } from '../support/world';

/** Another host, which must never learn the key. */
let stranger: Simulator;
const world = startWorld();
beforeAll(async () => {
	stranger = await startSimulator();
});
beforeEach(() => stranger.reset());
afterAll(async () => await stranger?.close());

const STATUSES = [301, 302, 303, 307, 308];

/** Sends whoever asks for anything to the other host, to an address that is good there. */
function redirect(status: number, path: string) {
	const headers = { location: `${stranger.url}${path}` };
	world.simulator.fail({ times: Infinity, respond: { status, headers } });
}

const item = {
	json: {},
	binary: { data: { data: TINY_PNG.toString('base64'), mimeType: 'image/png' } },
};

const RUNS: Array<[what: string, path: string, parameters: INodeParameters, more: WorldRun]> = [
	['a GET', '/me', { resource: 'account', operation: 'get' }, {}],
	['a list', '/contacts', { resource: 'contact', operation: 'getAll', returnAll: true }, {}],
	[
		'a POST',
		'/contacts',
		{ resource: 'contact', operation: 'create', identifier: 'new@example.com' },
		{},
	],
	[
		'a DELETE',
		`/contacts/${encodeURIComponent(PEOPLE.alice)}`,
		{ resource: 'contact', operation: 'delete', contactId: to(PEOPLE.alice) },
		{},
	],
	[
		'an upload of a form',
		`/groups/${GROUPS.team}/icon`,
		{ resource: 'group', operation: 'setIcon', groupId: to(GROUPS.team, 'id') },
		{ items: [item] },
	],
	[
		'an upload in base64',
		`/me/numbers/${encodeURIComponent(NUMBERS.dedicated)}/contact-card`,
		{
			resource: 'number',
			operation: 'updateContactCard',
			number: to(NUMBERS.dedicated, 'list'),
			photo: 'binary',
		},
		{ items: [item] },
	],
	[
		'a batch',
		'/phone-numbers/batch',
		{ resource: 'phoneNumber', operation: 'lookUp', phoneNumber: '={{ $json.number }}' },
		{ items: [{ number: '+12125551234' }, { number: '+12125551235' }] },
	],
];

describe.each(STATUSES)('HTTP %d to another host is not followed', (status) => {
	it.each(RUNS)('by %s', async (_what, path, parameters, more) => {
		redirect(status, path);
		const errorOutputs = ['unexpected_answer'];
		const run = await world.run({ ...parameters, errorOutputs }, more);
		const [failed = []] = Object.values(arrivals(run));
		expect(jsonOf(failed)).toEqual(
			(more.items ?? [{}]).map(() =>
				expect.objectContaining({
					error: expect.objectContaining({ code: 'unexpected_answer', status }),
				}),
			),
		);
		expect(stranger.requests).toEqual([]);
		expect(world.simulator.requests).toHaveLength(1);
	});

	it.each([
		['searchChats', '/contacts'],
		['searchContacts', '/contacts'],
		['searchGroups', '/groups'],
		['searchNumbers', '/me/numbers'],
		['searchWebhooks', '/webhooks'],
	])('by the list of the editor %s', async (method, path) => {
		redirect(status, path);
		const credential = { apiKey: KEYS.blooio, baseUrl: world.simulator.url };
		await expect(searchList(method, credential)).rejects.toMatchObject({
			httpCode: String(status),
		});
		expect(stranger.requests).toEqual([]);
	});
});
