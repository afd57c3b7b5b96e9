import type { INodeParameters } from 'n8n-workflow';

import { GROUPS, PEOPLE } from '../../simulator';
import { arrivals, from, jsonOf, labelOf, more, startWorld, to, together } from '../support/world';

const world = startWorld();

const { alice, bob, carol, stranger } = PEOPLE;

/** Tags a person, who becomes a contact by it. */
function tag(person: string, ...tags: string[]) {
	const contact = world.simulator.state.contacts.ensure(person, 0);
	contact.tags.push(...tags.map((one) => ({ tag: one, createdAt: 0 })));
}

const skipping = (skipTags: string, others: INodeParameters = {}): INodeParameters =>
	together({ errorOutputs: ['opted_out'] }, more({ skipTags }), others);

const reads = () =>
	world.simulator.requests
		.filter(({ method }) => method === 'GET')
		.map(({ path }) => decodeURIComponent(path).replace('/v2/api', ''));

const sentTo = () =>
	world.posts.map(({ path }) => decodeURIComponent(path).split('/').at(-2) ?? '');

it('who has the tag gets nothing, and leaves by an output of their own', async () => {
	tag(carol, 'vip', 'Opted-Out');
	const result = await world.send(skipping('opted-out, stop', { chatId: to('={{ $json.to }}') }), {
		items: [{ to: alice }, { to: carol }, { to: stranger }],
	});
	expect(result.error).toBeUndefined();
	expect(sentTo()).toEqual([alice, stranger]);
	const label = await labelOf('opted_out');
	expect(jsonOf(arrivals(result)[label])).toEqual([
		{
			to: carol,
			error: expect.objectContaining({
				code: 'opted_out',
				status: null,
				derived: true,
				retryable: false,
				context: { person: carol, tag: 'Opted-Out' },
			}),
		},
	]);
});

it('each person is looked up once per run, however many messages they get', async () => {
	const items = [alice, carol, alice, carol].map((one) => ({ to: one }));
	await world.send(skipping('opted-out', { chatId: to('={{ $json.to }}') }), { items });
	expect(reads().sort()).toEqual([alice, carol].map((one) => `/contacts/${one}/tags`).sort());
	expect(sentTo().sort()).toEqual([alice, alice, carol, carol].sort());
});

it('of several recipients each is looked up, and one is enough', async () => {
	tag(bob, 'opted-out');
	const { outputs } = await world.send(skipping('opted-out', { chatId: to(`${alice},${bob}`) }));
	expect(jsonOf(outputs[1])).toMatchObject([{ error: { context: { person: bob } } }]);
	expect(world.posts).toEqual([]);
});

it.each<[string, INodeParameters]>([
	['a group is not looked into', skipping('opted-out', { chatId: to(GROUPS.team, 'group') })],
	['an expression that gives no tag skips nobody', skipping('={{ $json.nothing }}')],
])('%s', async (_what, parameters) => {
	tag(alice, 'opted-out');
	await world.send(parameters);
	expect(reads()).toEqual([]);
	expect(world.posts).toHaveLength(1);
});

it('nothing is sent where the look-up fails', async () => {
	world.simulator.fail({ method: 'GET', times: 9, respond: { status: 500 } });
	const { error } = await world.send(skipping('opted-out', more({ maxRetries: 0 })));
	expect(error).toMatchObject({ context: { failure: { code: 'server_error' } } });
	expect(world.posts).toEqual([]);
});

it('the sender is looked for as before', async () => {
	const { outputs } = await world.send(skipping('opted-out', more({ sender: 'lastUsed' })));
	expect(jsonOf(outputs[0])).toMatchObject([{ sender: { reason: 'last_used' } }]);
	expect(reads()).toEqual([`/contacts/${alice}/tags`, '/me/numbers', `/chats/${alice}/messages`]);
});

it('a chosen number stays', async () => {
	await world.send(skipping('opted-out', from('+14155550102')));
	expect(world.posts.map(({ body }) => body)).toMatchObject([{ from_number: '+14155550102' }]);
});

it('polls skip them as well', async () => {
	tag(alice, 'opted-out');
	const { outputs } = await world.run({
		resource: 'poll',
		operation: 'send',
		chatId: to(alice),
		title: 'Lunch?',
		pollOptions: ['Pizza', 'Pasta'],
		...skipping('opted-out'),
	});
	expect(jsonOf(outputs[1])).toMatchObject([{ error: { code: 'opted_out' } }]);
	expect(world.posts).toEqual([]);
});
