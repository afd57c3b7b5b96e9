import type { INodeParameters } from 'n8n-workflow';

import { GROUPS, PEOPLE } from '../../simulator';
import { to } from '../support/world';
import { sentBy, startWaitingWorld } from './support/world';

const world = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });

const ask = async (votes: number, more: INodeParameters = {}) =>
	await world.ask({
		chatId: to(GROUPS.team, 'group'),
		responseType: 'poll',
		pollOptions: ['Pizza', 'Sushi'],
		votes,
		...more,
	});

async function vote(pollId: string, from: string, option: string) {
	world.simulator.vote({ pollId, chat: GROUPS.team, from, option });
	await world.settled();
}

it('goes on with the results when as many have voted as are wanted', async () => {
	const execution = await ask(2);
	const { poll_id: pollId } = sentBy(execution);
	await vote(pollId, PEOPLE.alice, 'Sushi');
	expect(execution.status).toBe('waiting');
	await vote(pollId, PEOPLE.carol, 'Sushi');
	expect(execution.arrived.Answered).toEqual([
		expect.objectContaining({
			order: 17,
			data: expect.objectContaining({ choice: 'Sushi', total_votes: 2 }),
		}),
	]);
	expect(world.webhooks()).toEqual([]);
});

it('names no choice when two options have equally many votes', async () => {
	const execution = await ask(2);
	const { poll_id: pollId } = sentBy(execution);
	await vote(pollId, PEOPLE.alice, 'Sushi');
	await vote(pollId, PEOPLE.carol, 'Pizza');
	expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ choice: null });
});

it('takes no vote of another poll', async () => {
	const one = await ask(1);
	const other = await ask(1);
	await vote(sentBy(other).poll_id, PEOPLE.alice, 'Pizza');
	expect([one.status, other.status]).toEqual(['waiting', 'success']);
});

it('loses no vote that comes while the results cannot be read', async () => {
	const execution = await ask(1);
	// Both attempts at the first delivery.
	world.simulator.fail({
		times: 2,
		method: 'GET',
		path: '/polls/',
		respond: { status: 503, body: {} },
	});
	await vote(sentBy(execution).poll_id, PEOPLE.alice, 'Pizza');
	const votes = world.simulator.deliveries.filter(({ event }) => event === 'poll.voted');
	expect(votes.map(({ status }) => status)).toEqual([503, 200]);
	expect(execution.status).toBe('success');
});

it('says that the poll is out when the answer does not say which it is', async () => {
	world.simulator.fail({
		times: 1,
		method: 'POST',
		path: '/polls',
		respond: { status: 200, body: { status: 'sent' } },
	});
	const execution = await ask(1);
	expect(execution.error).toContain('The question was sent');
	expect(world.webhooks()).toEqual([]);
});

describe('a poll of certain people', () => {
	it('is decided by the vote of one of them, and tells others that theirs does not count', async () => {
		const execution = await ask(1, { voterIds: PEOPLE.carol });
		const { poll_id: pollId } = sentBy(execution);
		await vote(pollId, PEOPLE.alice, 'Pizza');
		expect(execution.status).toBe('waiting');
		expect(world.texts()).toEqual(['You are not authorized to respond to this request.']);
		await vote(pollId, PEOPLE.carol, 'Sushi');
		expect(execution.arrived.Answered?.[0]).toMatchObject({
			choice: 'Sushi',
			data: { choice: 'Sushi', sender: PEOPLE.carol, total_votes: 2 },
		});
	});

	it('cannot wait for several votes, as nobody says who has voted before', async () => {
		const execution = await ask(2, { voterIds: PEOPLE.carol });
		expect(execution.error).toContain('Restrict Who Can Vote');
		expect(world.simulator.requests.filter(({ method }) => method === 'POST')).toEqual([]);
	});
});
