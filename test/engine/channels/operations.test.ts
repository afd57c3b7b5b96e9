import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { resources } from '../../../nodes/BlooioChannels/resources';
import { CHANNELS, GROUPS, MESSAGES, NUMBERS, PEOPLE, PURCHASE, TINY_PNG } from '../../simulator';
import { keptFile } from '../outputFields/keptFile.cjs';
import { schemaOfItems } from '../outputFields/schema';
import { filesIn, textOf } from '../support/package/packageFolder.cjs';
import { jsonOf, to } from '../support/world';
import { api, by, startChannels } from './support/channels';
import { startChannelsTalk } from './waiting/support';

const channels = startChannels();
const talk = startChannelsTalk();
const LINE = `ch_${NUMBERS.dedicated.slice(1)}`;
const reached = new Set<string>();
const given = new Map<string, IDataObject[]>();

const templateOf = (call: string) =>
	api.operations
		.filter((operation) => new RegExp(`^${operation.replace(/\{\w+\}/g, '[^/]+')}$`).test(call))
		.sort((a, b) => a.split('{').length - b.split('{').length)[0];

/** Does an operation: its requests are what the API takes, and something comes out. */
async function does(
	resource: string,
	operation: string,
	parameters: INodeParameters = {},
	inputs?: INodeExecutionData[],
) {
	const name = `${resource}:${operation}`;
	const { outputs, error } = await channels.run(
		{ resource, operation, ...parameters },
		{ items: inputs },
	);
	expect(error).toBeUndefined();
	expect(channels.mistakes()).toEqual([]);
	for (const { method, path } of channels.world.simulator.requests) {
		reached.add(templateOf(`${method} ${path.slice('/v4'.length)}`) ?? `${method} ${path}`);
	}
	const items = jsonOf(outputs[0]);
	given.set(name, [...(given.get(name) ?? []), ...items]);
	return items;
}

const idOf = (entries: unknown[], name = 'id'): string => String(Object(entries[0])[name]);
const openChat = async () =>
	idOf(await does('chat', 'createOrGet', { channel: to(LINE, 'list'), to: PEOPLE.alice }));

const image: INodeExecutionData[] = [
	{
		json: {},
		binary: {
			data: { data: TINY_PNG.toString('base64'), mimeType: 'image/png', fileName: 'a.png' },
		},
	},
];

test('account, numbers, locations, look-ups', async () => {
	expect(await does('account', 'get')).toMatchObject([{ valid: true }]);
	await does('account', 'getDefaultPriority');
	expect(await does('number', 'getAll', { returnAll: true })).toHaveLength(8);
	const number = { number: NUMBERS.dedicated };
	await does('number', 'updateContactCard', { ...number, updateFields: { firstName: 'Ada' } });
	await does('number', 'setContactCardPhoto', number, image);
	expect(await does('number', 'getContactCard', number)).toMatchObject([{ first_name: 'Ada' }]);
	const offers = await does('number', 'getAvailable', { filters: { areaCodes: '212, 999' } });
	expect(offers).toMatchObject([{ matched: true }, { matched: false }]);
	expect((await does('number', 'getAvailable', { returnAll: true })).length).toBeGreaterThan(50);
	await does('number', 'getPurchase', { purchaseId: PURCHASE });
	await does('number', 'requestCallForwarding', { ...number, forwardTo: '+12125550199' });
	await does('location', 'getAll');
	await does('location', 'get', { handle: PEOPLE.alice });
	await does('location', 'refresh');
	const items = [PEOPLE.alice, PEOPLE.bob].map((phone) => ({ json: { phone } }));
	const found = await does('phoneNumber', 'lookUp', { phoneNumber: '={{ $json.phone }}' }, items);
	expect(found).toMatchObject([{ e164: PEOPLE.alice }, { e164: PEOPLE.bob }]);
	for (const phoneNumber of ['+1 555 123 4567', 'call (555) 123-4567']) {
		expect(await does('phoneNumber', 'lookUp', { phoneNumber })).toHaveLength(1);
	}
});

test('channels and priorities', async () => {
	const all = await does('channel', 'getAll', { filters: { channelType: 'whatsapp' } });
	expect(all).toMatchObject([{ id: CHANNELS.whatsapp }]);
	const channel = { channel: to(NUMBERS.dedicated, 'reference') };
	await does('channel', 'get', channel);
	await does('channel', 'getCapabilities', channel);
	await does('channel', 'getHealth');
	await does('channel', 'updateProfile', { ...channel, updateFields: { about: '' } });
	const made = await does('priority', 'create', {
		channels: [CHANNELS.whatsapp, LINE],
		additionalFields: { name: 'WhatsApp first' },
	});
	const priority = { priorityId: idOf(made) };
	expect(await does('account', 'getDefaultPriority')).toMatchObject([{ id: priority.priorityId }]);
	await does('priority', 'getAll');
	await does('priority', 'get', priority);
	const changed = await does('priority', 'update', {
		...priority,
		updateFields: { channels: LINE, isDefault: false },
	});
	expect(changed).toMatchObject([{ channels: [{ channel_id: LINE }], is_default: false }]);
	await does('priority', 'delete', priority);
});

test('contacts', async () => {
	const one = { contactId: idOf(await does('contact', 'create', { identifier: PEOPLE.bob })) };
	const other = idOf(await does('contact', 'create', { name: 'Bob' }));
	await does('contact', 'get', one);
	await does('contact', 'update', { ...one, name: 'Robert' });
	await does('contact', 'merge', { ...one, sourceContactId: other });
	await does('contact', 'checkCapabilities', one);
	channels.world.simulator.receive({ from: PEOPLE.bob, text: 'Hi' });
	const timeline = await does('contact', 'getTimeline', { ...one, includeEvents: true });
	expect(timeline.map(({ type }) => type)).toContain('message');
	const attached = await does('contact', 'attachIdentity', { ...one, identifier: 'b@example.com' });
	const changed = await does('contact', 'updateIdentity', {
		...one,
		identityId: idOf(attached),
		identifier: 'bob@example.com',
	});
	expect(await does('contact', 'getIdentities', one)).toHaveLength(2);
	await does('contact', 'detachIdentity', { ...one, identityId: idOf(changed) });
	await does('contact', 'addTags', { ...one, tags: 'vip, lead' });
	expect(await does('contact', 'getTags', one)).toEqual([{ tag: 'vip' }, { tag: 'lead' }]);
	expect(await does('contact', 'removeTag', { ...one, tag: 'vip' })).toEqual([{ tags: ['lead'] }]);
	await does('contact', 'delete', one);
});

test('every contact comes once, whatever the size of the pages', async () => {
	const { contacts, clock } = channels.world.simulator.state;
	contacts.addMany(450, clock());
	const all = await does('contact', 'getAll', { returnAll: true });
	expect(new Set(all.map(({ id }) => id)).size).toBe(contacts.size);
});

test('groups', async () => {
	await does('group', 'create', { channel: to(LINE, 'list'), members: PEOPLE.alice });
	expect(await does('group', 'getAll', { returnAll: true })).toHaveLength(4);
	const one = { groupId: GROUPS.team };
	await does('group', 'get', one);
	await does('group', 'getMembers', one);
	await does('group', 'update', { ...one, name: 'Crew' });
	await does('group', 'setIcon', one, image);
	await does('group', 'removeIcon', one);
	await does('group', 'delete', one);
});

test('chats', async () => {
	const one = { chatId: await openChat() };
	await does('chat', 'getAll', { filters: { channelType: 'blooio', state: 'open' } });
	await does('chat', 'get', one);
	await does('chat', 'update', { ...one, updateFields: { metadata: '{"order": 1}' } });
	await does('chat', 'typing', { ...one, state: 'started' });
	await does('chat', 'typing', { ...one, state: 'stopped' });
	await does('chat', 'markAsRead', one);
	await does('chat', 'shareContactCard', one);
	await does('chat', 'setBackground', one, image);
	expect(await does('chat', 'getBackground', one)).toMatchObject([{ has_background: true }]);
	await does('chat', 'removeBackground', one);
});

test('messages, reactions and polls', async () => {
	const sent = await does('message', 'send', { to: to(PEOPLE.alice), ...by(LINE), text: 'Hi' });
	expect(sent).toMatchObject([{ status: 'queued', to: PEOPLE.alice, duplicate: false }]);
	const chat = { chatId: await openChat() };
	await does('message', 'send', { to: to(chat.chatId, 'id'), text: 'Hi again' });
	const all = await does('message', 'getAll', { ...chat, returnAll: true });
	expect(all).toHaveLength(6);
	const one = { ...chat, messageId: MESSAGES.fromAlice };
	await does('message', 'get', one);
	await does('message', 'getStatus', one);
	await does('message', 'react', { ...one, reaction: 'love' });
	const arrived = { ...chat, messageId: MESSAGES.toAlice };
	expect(await does('message', 'waitForDelivery', arrived, [{ json: {} }])).toMatchObject([
		{ delivered: true },
	]);
	expect(await does('message', 'getEvents', one)).toHaveLength(2);
	const made = await does('poll', 'send', { ...chat, title: 'When?', pollOptions: ['A', 'B'] });
	const poll = { ...chat, pollId: idOf(made) };
	await does('poll', 'vote', { ...poll, option: 'A' });
	expect(await does('poll', 'getResults', poll)).toMatchObject([{ total_votes: 1 }]);
});

test('questions that are answered or not', async () => {
	const one = { separateOutputs: false };
	const items: INodeExecutionData[] = [{ json: {} }];
	const accepting = { ...one, replyOptions: { acceptedAnswers: ['Yes'] } };
	const answered = await talk.ask(accepting, { items });
	await talk.write('yes!');
	const late = await talk.ask({ ...one, responseType: 'approval' }, { items });
	await talk.world.n8n.timeOut(late);
	const came = [answered, late].flatMap(({ arrived }) => arrived['output 0'] ?? []);
	expect(came.map(({ choice }) => choice)).toEqual(['Yes', null]);
	given.set('message:sendAndWait', came);
});

test('webhooks and events', async () => {
	const made = await does('webhook', 'create', { url: 'https://example.com/hook' });
	expect(made).toMatchObject([{ signing_secret: expect.stringMatching(/^whsec_/) }]);
	const one = { webhookId: idOf(made) };
	await does('webhook', 'getAll');
	await does('webhook', 'get', one);
	await does('webhook', 'rotateSecret', one);
	await does('webhook', 'update', { ...one, updateFields: { status: 'active' } });
	const { webhooks, deliveries } = channels.world.simulator.state;
	const webhook = webhooks.get(one.webhookId);
	if (webhook) webhook.url = 'http://127.0.0.1:9/hook';
	channels.world.simulator.receive({ from: PEOPLE.alice, text: 'Hi' });
	await channels.world.simulator.idle();
	expect(deliveries.all.length).toBeGreaterThan(0);
	const list = await does('webhook', 'getDeliveries', one);
	await does('webhook', 'replayDelivery', { ...one, deliveryId: idOf(list) });
	await does('webhook', 'delete', one);
	await does('webhook', 'cleanUp');
	const events = await does('event', 'getAll', { filters: { type: 'message.*' } });
	expect(await does('event', 'get', { eventId: idOf(events) })).toMatchObject([events[0]]);
});

test('every operation that is offered was done, and of the API everything but what is another way', () => {
	const offered = resources.flatMap(({ value, operations }) =>
		operations.map((operation) => `${value}:${operation.value}`),
	);
	expect(offered.filter((operation) => !given.has(operation))).toEqual([]);
	expect(api.operations.filter((operation) => !reached.has(operation))).toEqual([
		'GET /location/contacts/refresh',
		'POST /channels/{channel}/messages',
	]);
});

test('the fields that the editor offers before the first run are those that come out', () => {
	const names = [...given.keys()].sort();
	const fields = Object.fromEntries(
		names.map((name) => [name, schemaOfItems(given.get(name) ?? [])]),
	);
	expect(names.filter((name) => fields[name]?.type !== 'object')).toEqual([]);
	expect({
		fields: keptFile('nodes/BlooioChannels/outputFields.json', fields),
		hint: 'npm run docs',
	}).toEqual({ fields, hint: expect.anything() });
});

test('the build has a schema for every operation, where n8n looks for it', () => {
	const built = 'nodes/BlooioChannels/__schema__/v2.0.0';
	const wanted = [...given.keys()].map((name) => `${name.replace(':', '/')}.json`);
	expect(filesIn(`dist/${built}`)).toEqual(wanted.sort());
	expect(JSON.parse(textOf(`${built}/message/send.json`))).toMatchObject({
		properties: { message_id: { type: 'string' }, to: { type: 'string' } },
	});
});
