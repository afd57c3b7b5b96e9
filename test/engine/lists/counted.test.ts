import type { INodeParameters } from 'n8n-workflow';

import { MESSAGES, NUMBERS, PEOPLE, receiveMessage } from '../../simulator';
import { jsonOf, startWorld, to } from '../support/world';

const world = startWorld();

const contacts = (filters: INodeParameters, more: INodeParameters = {}) =>
	world.run({ resource: 'contact', operation: 'getAll', filters, ...more });

/** Many contacts, of whom every tenth has a tag. */
function fill(count: number) {
	const { contacts: all } = world.simulator.state;
	all.addMany(count, Date.now());
	const added = all.all().filter(({ identifier }) => identifier.startsWith('+1646'));
	added.forEach(({ tags }, index) => {
		if (index % 10 === 0) tags.push({ tag: 'Member', createdAt: 0 });
		if (index % 20 === 0) tags.push({ tag: 'vip', createdAt: 0 });
	});
}

describe('Contact: Get Many by Tags', () => {
	it('looks through the whole list, and Limit counts what has the tag', async () => {
		fill(500);
		const { outputs } = await contacts({ tags: 'member' }, { limit: 30 });
		const found = jsonOf(outputs[0]);
		expect(found).toHaveLength(30);
		for (const { tags } of found) expect(tags).toContain('Member');
		const { outputs: all } = await contacts({ tags: 'member' }, { returnAll: true });
		expect(all[0]).toHaveLength(50);
	});

	it('asks for no more pages than it needs', async () => {
		fill(500);
		await contacts({ tags: 'member' }, { limit: 3 });
		expect(world.simulator.requests).toHaveLength(1);
	});

	it.each([
		['all of several', 'vip, MEMBER', 25],
		['none that anybody has', 'nobody', 0],
	])('%s', async (_what, tags, count) => {
		fill(500);
		const { outputs } = await contacts({ tags }, { returnAll: true });
		expect(outputs[0]).toHaveLength(count);
	});
});

it('Message: Get Many by Replies To gives the inline replies to a message alone', async () => {
	const { state } = world.simulator;
	const chat = { from: PEOPLE.alice, to: NUMBERS.dedicated };
	receiveMessage(state, { ...chat, text: 'Yes', replyTo: MESSAGES.toAlice });
	receiveMessage(state, { ...chat, text: 'Something else' });
	const { outputs } = await world.run({
		resource: 'message',
		operation: 'getAll',
		chatId: to(PEOPLE.alice),
		filters: { repliesTo: ` ${MESSAGES.toAlice} ` },
	});
	expect(jsonOf(outputs[0])).toMatchObject([{ text: 'Yes' }]);
});
