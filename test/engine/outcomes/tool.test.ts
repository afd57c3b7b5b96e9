import { ExecuteContext } from 'n8n-core';
import type { INode, INodeParameters } from 'n8n-workflow';

import { MESSAGES, NUMBERS, PEOPLE } from '../../simulator';
import { from, jsonOf, linksOf, startWorld, to } from '../support/world';

const world = startWorld();

let seeded: number;
beforeEach(() => {
	seeded = world.simulator.state.messages.size;
});
afterEach(() => jest.restoreAllMocks());

const sent = () => world.simulator.state.messages.size - seeded;

/** The two ways in which n8n runs a node for an agent: as a call of the agent, or by the engine. */
describe.each<[string, Partial<INode>, () => void]>([
	[
		'called by an agent',
		{},
		() => {
			jest.spyOn(ExecuteContext.prototype, 'isToolExecution').mockReturnValue(true);
		},
	],
	['run by the engine for an agent', { type: 'n8n-nodes-blooio.blooioTool' }, () => {}],
])('as a tool, %s', (_name, settings, prepare) => {
	beforeEach(prepare);

	const send = async (parameters: INodeParameters = {}, executionId = '1', items = [{}]) =>
		await world.send(parameters, { settings, executionId, items });

	it('the answer is the only output', async () => {
		const { outputs, error } = await send();
		expect(error).toBeUndefined();
		expect(outputs.flat()).toEqual([
			{
				json: expect.objectContaining({ chat_id: PEOPLE.alice, duplicate: false }),
				pairedItem: { item: 0 },
			},
		]);
		expect(outputs[0]).toHaveLength(1);
	});

	it.each<[string, string, INodeParameters]>([
		[
			'an error with an output of its own',
			'inbound_only_no_prior_inbound',
			{ chatId: to(PEOPLE.stranger), ...from(NUMBERS.inbound) },
		],
		[
			'an error without one',
			'reply_target_expired',
			{ options: { replyTo: { target: { messageId: MESSAGES.old } } } },
		],
		['a value that cannot be sent', 'invalid_input', { chatId: to('Alice') }],
		['an expression that fails', 'invalid_input', { text: '={{ $("Nobody").first().json.text }}' }],
	])('%s is data that the agent can read', async (_what, code, parameters) => {
		const { outputs, error } = await send(parameters);
		expect(error).toBeUndefined();
		expect(outputs.flat()).toEqual([
			{
				json: {
					error: expect.objectContaining({
						code,
						message: expect.stringMatching(/\S/),
						hint: expect.stringMatching(/\S/),
					}),
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(outputs[0]).toHaveLength(1);
	});

	it('several items stay in order, failed ones among the others', async () => {
		const { outputs } = await send({ chatId: to('={{ $json.to }}') }, '1', [
			{ to: 'nobody' },
			{ to: PEOPLE.alice },
			{ to: '+1' },
			{ to: PEOPLE.carol },
		]);
		expect(linksOf(outputs[0])).toEqual([0, 1, 2, 3]);
		expect(jsonOf(outputs[0]).map((json) => 'error' in json)).toEqual([true, false, true, false]);
	});

	it('an agent that repeats a call sends nothing twice', async () => {
		await send({ text: 'Hello' });
		const { outputs } = await send({ text: 'Hello' });
		expect(sent()).toBe(1);
		expect(jsonOf(outputs[0])).toEqual([expect.objectContaining({ duplicate: true })]);
	});

	it('a repeated call that n8n counts as another run sends nothing twice', async () => {
		await world.send({}, { settings, runs: 2 });
		expect(sent()).toBe(1);
		expect(world.posts).toHaveLength(2);
	});

	it('another text, another person or another execution is another message', async () => {
		await send({ text: 'Hello' });
		await send({ text: 'Bye' });
		await send({ chatId: to(PEOPLE.carol) });
		await send({ text: 'Hello' }, '2');
		expect(sent()).toBe(4);
	});
});

it('not as a tool, the same node has its error outputs', async () => {
	const { outputs } = await world.send({ chatId: to(PEOPLE.stranger), ...from(NUMBERS.inbound) });
	expect(outputs.map((items) => items.length)).toEqual([0, 0, 1, 0, 0]);
});
