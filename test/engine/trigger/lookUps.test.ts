import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { GROUPS, PEOPLE } from '../../simulator';
import { startTriggerWorld } from './support/world';

const world = startTriggerWorld();

async function published(options: IDataObject, parameters: INodeParameters = {}) {
	const n8n = await world.workflow({
		...parameters,
		additionalOptions: options,
	} as INodeParameters);
	await n8n.publish();
	return n8n;
}

type N8n = Awaited<ReturnType<typeof published>>;

/** What the workflow gets of a message, and what was looked up for it. */
async function write(n8n: N8n, message: Parameters<typeof world.simulator.receive>[0]) {
	const before = world.simulator.requests.length;
	world.simulator.receive(message);
	await world.simulator.idle();
	await n8n.idle();
	const lookUps = world.simulator.requests.slice(before).map(({ path }) => path);
	return { json: n8n.executions.at(-1)?.items[0]?.json ?? {}, lookUps };
}

const messagesWith = (chatId: string, direction: 'inbound' | 'outbound') =>
	world.simulator.state.messages
		.all()
		.filter((message) => message.chatId === chatId && message.direction === direction);

describe.each([
	['simplified', {}],
	['as it came', { simplify: false }],
])('an event %s', (_form, parameters) => {
	it('gets the name of the person, by one look-up', async () => {
		const n8n = await published({ addContactName: true }, parameters);
		const { name } = world.simulator.state.contacts.get(PEOPLE.alice) ?? {};
		const { json, lookUps } = await write(n8n, { from: PEOPLE.alice, text: 'Hello' });
		expect(json.contact_name).toBe(name);
		expect(name).toEqual(expect.any(String));
		expect(lookUps).toEqual([`/v2/api/contacts/${encodeURIComponent(PEOPLE.alice)}`]);
	});

	it('gets the message that it replies to, by one look-up', async () => {
		const [parent] = messagesWith(PEOPLE.alice, 'outbound');
		const n8n = await published({ includeQuoted: true }, parameters);
		const replyTo = parent?.messageId;
		const { json, lookUps } = await write(n8n, { from: PEOPLE.alice, text: 'Yes', replyTo });
		expect(json.quoted_message).toEqual({
			message_id: replyTo,
			text: parent?.text,
			sender: parent?.sender,
			direction: 'outbound',
		});
		expect(lookUps).toHaveLength(1);
	});
});

it('the name of somebody unknown is null, and so is one that cannot be had', async () => {
	const n8n = await published({ addContactName: true });
	const stranger = await write(n8n, { from: '+15558887777', text: 'Hello' });
	expect(stranger.json).toMatchObject({ text: 'Hello', contact_name: null });
	world.simulator.fail({ times: Infinity, path: '/contacts', respond: { status: 403 } });
	const alice = await write(n8n, { from: PEOPLE.alice, text: 'Hi' });
	expect(alice.json).toMatchObject({ text: 'Hi', contact_name: null });
});

it('in a group the event has the names: nothing is looked up', async () => {
	const n8n = await published({ addContactName: true });
	const { name } = world.simulator.state.contacts.get(PEOPLE.alice) ?? {};
	const message = { from: PEOPLE.alice, groupId: GROUPS.team, text: 'Hello all' };
	const { json, lookUps } = await write(n8n, message);
	expect(json.contact_name).toBe(name);
	expect(lookUps).toEqual([]);
});

it('what replies to nothing, or to what is gone, quotes null', async () => {
	const [parent] = messagesWith(PEOPLE.alice, 'outbound');
	const n8n = await published({ includeQuoted: true });
	const plain = await write(n8n, { from: PEOPLE.alice, text: 'Hello' });
	expect([plain.json.quoted_message, plain.lookUps]).toEqual([null, []]);
	world.simulator.fail({ times: 1, path: '/messages/', respond: { status: 404 } });
	const reply = { from: PEOPLE.alice, text: 'Yes', replyTo: parent?.messageId };
	expect((await write(n8n, reply)).json.quoted_message).toBeNull();
	expect(n8n.log).toEqual([]);
});

it('a reply that a filter has looked at costs no second look', async () => {
	const [parent] = messagesWith(GROUPS.team, 'outbound');
	const n8n = await published({ includeQuoted: true }, { filters: { groupsReplies: true } });
	const { json, lookUps } = await write(n8n, {
		...{ from: PEOPLE.alice, groupId: GROUPS.team, text: 'Yes' },
		replyTo: parent?.messageId,
	});
	expect(json.quoted_message).toMatchObject({ text: parent?.text, direction: 'outbound' });
	expect(json.delivery).not.toHaveProperty('quoted');
	expect(lookUps).toHaveLength(1);
});

it('nothing is looked up, or shown, unless it is asked for', async () => {
	const n8n = await published({}, { filters: { groupsReplies: true } });
	const [parent] = messagesWith(GROUPS.team, 'outbound');
	const { json } = await write(n8n, {
		...{ from: PEOPLE.alice, groupId: GROUPS.team, text: 'Yes' },
		replyTo: parent?.messageId,
	});
	expect(json).not.toHaveProperty('quoted_message');
	expect(json).not.toHaveProperty('contact_name');
	expect(json.delivery).not.toHaveProperty('quoted');
});
