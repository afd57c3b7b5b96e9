import type { INodeParameters } from 'n8n-workflow';

import { MESSAGES, PEOPLE } from '../../simulator';
import { jsonOf, startWorld, to } from '../support/world';

const world = startWorld();

const chatId = to(PEOPLE.alice);
const reaction = (more: INodeParameters) => ({
	resource: 'message',
	operation: 'addReaction',
	chatId,
	...more,
});

const REPEATED: Array<[string, INodeParameters]> = [
	['typing', { resource: 'chat', operation: 'startTyping', chatId }],
	['a reaction to a certain message', reaction({ messageId: MESSAGES.toAlice })],
	['reading', { resource: 'chat', operation: 'get', chatId }],
];

const SENT_ONCE: Array<[string, INodeParameters]> = [
	['a reaction to whichever message is the last', reaction({ messageBy: 'last' })],
	['a poll', { resource: 'poll', operation: 'send', chatId, pollOptions: ['a', 'b'] }],
	['a new contact', { resource: 'contact', operation: 'create', identifier: PEOPLE.bob }],
	[
		'a request to forward calls',
		{
			resource: 'number',
			operation: 'requestCallForwarding',
			number: to('+12125550101', 'list'),
			forwardTo: '+15559876543',
		},
	],
];

it.each(REPEATED)('%s is repeated when the connection breaks', async (_what, parameters) => {
	world.simulator.fail({ times: 1, drop: 'after' });
	const { error } = await world.run(parameters);
	expect(error).toBeUndefined();
	expect(world.simulator.requests).toHaveLength(2);
});

it.each(SENT_ONCE)('%s goes out once, whatever becomes of it', async (_what, parameters) => {
	world.simulator.fail({ times: 1, drop: 'after' });
	const { outputs } = await world.run({ ...parameters, errorOutputs: ['network_error'] });
	expect(jsonOf(outputs[1])).toHaveLength(1);
	expect(world.simulator.requests).toHaveLength(1);
});

it('what is done to one chat is done in the order of the items', async () => {
	const items = Array.from({ length: 20 }, (_, index) => ({ emoji: index % 2 ? '🎉' : '👍' }));
	await world.run(reaction({ messageId: MESSAGES.toAlice, reaction: '={{ $json.emoji }}' }), {
		items,
	});
	expect(world.posts.map(({ body }) => body)).toEqual(
		items.map(({ emoji }) => ({ reaction: `+${emoji}` })),
	);
	expect(world.simulator.maxInFlight).toBe(1);
});
