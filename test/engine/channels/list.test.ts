import { CHANNELS, GROUPS, KEYS, NUMBERS, PEOPLE } from '../../simulator';
import { loadChoices, searchList } from '../support/editorList';
import { loadPackage } from '../support/package/nodeTypes';
import { startChannels } from './support/channels';

const channels = startChannels();

const type = 'n8n-nodes-blooio.blooioChannels';

async function credential() {
	await loadPackage();
	const { url: baseUrl, channelsUrl: channelsBaseUrl } = channels.world.simulator;
	return { apiKey: KEYS.blooio, baseUrl, channelsBaseUrl };
}

const search = async (filter?: string, method = 'searchChannels', paginationToken?: string) =>
	await searchList(method, await credential(), { filter, paginationToken, type });

test('the list of channels says what each is, whether it sends, and by what', async () => {
	const { results } = await search();
	expect(results).toEqual(
		expect.arrayContaining([
			{
				name: `${NUMBERS.dedicated} (iMessage, imessage, sms, rcs)`,
				value: `ch_${NUMBERS.dedicated.slice(1)}`,
			},
			{
				name: `${NUMBERS.inactive} (iMessage, suspended, imessage, sms, rcs)`,
				value: `ch_${NUMBERS.inactive.slice(1)}`,
			},
			{ name: `${NUMBERS.twilioFirst} (WhatsApp, whatsapp)`, value: CHANNELS.whatsapp },
			{ name: 'support (RCS Business, rcs)', value: CHANNELS.rcsBusiness },
		]),
	);
	expect(channels.mistakes()).toEqual([]);
});

test('the list is searched by what it shows', async () => {
	expect((await search('whatsapp business')).results).toMatchObject([
		{ value: CHANNELS.whatsappBusiness },
	]);
});

test.each([
	['searchContacts', 'alice', PEOPLE.alice],
	['searchContacts', PEOPLE.carol, 'Carol'],
	['searchGroups', 'team', 'iMessage'],
	['searchRecipients', 'team', 'iMessage'],
	['searchRecipients', 'alice', PEOPLE.alice],
	['searchNumbers', NUMBERS.inbound, 'Inbound: reply-only'],
	['searchPriorities', 'first', 'WhatsApp'],
	['searchWebhooks', 'hook', 'https://example.com/hook'],
])('%s finds %s', async (method, filter, shown) => {
	await channels.run({
		resource: 'priority',
		operation: 'create',
		channels: `${CHANNELS.whatsapp}, ch_${NUMBERS.dedicated.slice(1)}`,
		additionalFields: { name: 'WhatsApp first' },
	});
	await channels.run({
		resource: 'webhook',
		operation: 'create',
		url: 'https://example.com/hook',
	});
	const { results } = await search(filter, method);
	expect(results).toMatchObject([{ name: expect.stringContaining(shown) }]);
	expect(channels.mistakes()).toEqual([]);
});

test('a group is chosen with what tells it from others', async () => {
	const { results } = await search('team', 'searchGroups');
	expect(results).toMatchObject([
		{
			name: expect.stringMatching(/^Team.*\(grp_\w+, iMessage, \d members\)$/),
			value: GROUPS.team,
		},
	]);
});

test('a list of many contacts comes page by page, each once', async () => {
	const { contacts, clock } = channels.world.simulator.state;
	contacts.addMany(250, clock());
	const found: unknown[] = [];
	let token: string | undefined;
	do {
		const page = await search(undefined, 'searchContacts', token);
		found.push(...page.results.map(({ value }) => value));
		token = page.paginationToken as string | undefined;
	} while (token !== undefined);
	expect(new Set(found).size).toBe(contacts.size);
	expect(found).toHaveLength(contacts.size);
});

test.each([type, `${type}Trigger`])(
	'a field of %s for several channels offers all',
	async (node) => {
		const choices = await loadChoices('getChannels', await credential(), { type: node });
		expect(choices).toEqual((await search()).results);
		expect(choices.length).toBeGreaterThan(3);
	},
);
