import type { INodeParameters } from 'n8n-workflow';

import { GROUPS, PEOPLE } from '../../simulator';
import { to } from '../support/world';
import { startTalk } from './reply/support/talk';
import type { Execution } from './support/execution';
import { ISO, sentBy } from './support/world';

const { world, write } = startTalk();

const ask = async (given: INodeParameters = {}, more = {}) =>
	await world.ask(
		{
			responseType: 'approval',
			message: 'Ship it?',
			chatApproval: true,
			approvalOptions: { values: { approvalType: 'double' } },
			...given,
		},
		more,
	);

const HINT = 'Answer Approve or Decline, or tap 👍 or 👎 on this message';

const team = { chatId: to(GROUPS.team, 'group') };

async function tap(execution: Execution, reaction: string, from: string = PEOPLE.alice) {
	world.simulator.react({ from, messageId: sentBy(execution).message_id, reaction });
	await world.settled();
}

it('has no link, and says how to answer', async () => {
	await ask();
	expect(world.texts()).toEqual([`Ship it?\n\n${HINT}`]);
});

it.each([
	['like', true, 'Approve', 'Approved'],
	['love', true, 'Approve', 'Approved'],
	['dislike', false, 'Decline', 'Declined'],
])('a tapback decides: %s', async (reaction, approved, choice, output) => {
	const execution = await ask();
	await tap(execution, reaction);
	expect(execution.arrived).toEqual({
		[output]: [
			expect.objectContaining({
				order: 17,
				answered: true,
				choice,
				data: expect.objectContaining({
					approved,
					reaction,
					responder: { id: PEOPLE.alice, source: 'blooio' },
					respondedAt: expect.stringMatching(ISO),
				}),
			}),
		],
	});
	expect(world.webhooks()).toEqual([]);
});

it.each([
	['approve!', true],
	['👍🏽', true],
	['👎', false],
	['Decline', false],
	['Liked “Ship it?\n\nAnswer Approve or Decline, or tap 👍 or 👎 on this message”', true],
])('a text decides: %s', async (text, approved) => {
	const execution = await ask();
	await write(text);
	expect(Object.values(execution.arrived)[0]?.[0]?.data).toMatchObject({ approved });
});

it('another answer is told how to answer, and decides nothing', async () => {
	const execution = await ask();
	await write('What is it about?');
	expect(execution.status).toBe('waiting');
	expect(world.texts().at(-1)).toBe(HINT);
});

it("labels may hold pictures, as those of n8n's Telegram node do", async () => {
	const execution = await ask({
		approvalOptions: {
			values: {
				approvalType: 'double',
				approveLabel: '✅ Ship it',
				disapproveLabel: '❌ Wait',
			},
		},
		options: { answerHint: '{approve} / {decline}?' },
	});
	expect(world.texts()).toEqual(['Ship it?\n\nShip it / Wait?']);
	await write('ship it');
	expect(execution.arrived.Approved?.[0]).toMatchObject({ choice: 'Ship it' });
});

it('that can only be approved is not declined by a 👎', async () => {
	const execution = await ask({ approvalOptions: {} });
	expect(world.texts()[0]).toContain('Answer Approve, or tap 👍 on this message');
	await tap(execution, 'dislike');
	expect(execution.status).toBe('waiting');
	await tap(execution, 'like');
	expect(Object.keys(execution.arrived)).toEqual(['Approved']);
});

it('a time-out is no approval', async () => {
	const execution = await ask();
	await world.n8n.timeOut(execution);
	expect(execution.arrived['Timed Out']).toEqual([
		expect.objectContaining({ answered: false, data: { approved: false } }),
	]);
});

describe('in a group', () => {
	it('takes nobody’s talk for an answer, and writes nothing back', async () => {
		const execution = await ask(team);
		await write('Lunch, anyone?', { groupId: GROUPS.team });
		expect(world.texts()).toHaveLength(1);
		expect(execution.status).toBe('waiting');
	});

	it('counts those who may approve alone, and tells others so once', async () => {
		const execution = await ask({ ...team, approverIds: PEOPLE.carol });
		await tap(execution, 'like', PEOPLE.alice);
		await write('Approve', { groupId: GROUPS.team });
		await write('By the way', { groupId: GROUPS.team });
		expect(execution.status).toBe('waiting');
		const keys = world.simulator.requests
			.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
			.map(({ headers }) => headers['idempotency-key']);
		expect(world.texts().slice(1)).toEqual(
			Array(2).fill('You are not authorized to respond to this request.'),
		);
		expect(keys[1]).toBe(keys[2]);
		await tap(execution, 'dislike', PEOPLE.carol);
		expect(execution.arrived.Declined?.[0]?.data).toMatchObject({
			approved: false,
			responder: { id: PEOPLE.carol },
		});
	});

	it('says nothing to others where the text is empty', async () => {
		const execution = await ask({
			...team,
			approverIds: PEOPLE.carol,
			unauthorizedReplyText: '',
		});
		await write('Approve', { groupId: GROUPS.team });
		expect(world.texts()).toHaveLength(1);
		expect(execution.status).toBe('waiting');
	});
});

describe('as human review of an agent', () => {
	const settings = { type: 'n8n-nodes-blooio.blooioHitlTool' };

	it.each([
		['like', true],
		['dislike', false],
	])('%s decides', async (reaction, approved) => {
		const execution = await ask({}, { settings });
		await tap(execution, reaction);
		expect(Object.values(execution.arrived)).toEqual([
			[
				{
					data: {
						approved,
						respondedAt: expect.stringMatching(ISO),
						responder: { id: PEOPLE.alice, source: 'blooio' },
					},
				},
			],
		]);
	});

	it('an answer that comes at once decides as well', async () => {
		world.simulator.answer(PEOPLE.alice, { text: 'Decline' });
		const execution = await ask({}, { settings });
		await world.settled();
		expect(Object.values(execution.arrived)).toEqual([
			[{ data: expect.objectContaining({ approved: false }) }],
		]);
	});
});
