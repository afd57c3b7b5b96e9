import type { INodeParameters } from 'n8n-workflow';

import { NUMBERS, PEOPLE, receiveMessage } from '../../simulator';
import { jsonOf, startWorld, to } from '../support/world';

const world = startWorld();

const { stranger, bob } = PEOPLE;

const write = (text: string, from: string = stranger) =>
	receiveMessage(world.simulator.state, { from, to: NUMBERS.dedicated, text }).messageId;

const collect = async (
	messageId: string,
	more: INodeParameters = {},
	chatId: string = stranger,
) => {
	const { error, outputs, run } = await world.run({
		resource: 'message',
		operation: 'collect',
		chatId: to(chatId),
		messageId,
		options: { quietTime: 1 },
		...more,
	});
	const [{ hints = [] } = {}] = run.data.resultData.runData.Blooio ?? [];
	return { error, hints, collected: jsonOf(outputs[0]), newer: jsonOf(outputs[1]) };
};

it('of three quick messages the last goes on with all, at one look for each', async () => {
	const ids = [write('Hi'), write('I have a question'), write('about Friday')];
	const other = write('Hello', bob);
	const [first, second, third, alone] = await Promise.all([
		...ids.map(async (one) => await collect(one)),
		collect(other, {}, bob),
	]);
	for (const passed of [first, second]) {
		expect(passed).toMatchObject({
			error: undefined,
			collected: [],
			newer: [{ chat_id: stranger, newer_message_id: ids[2] }],
			hints: [{ message: expect.stringContaining('Nothing goes on by Collected') }],
		});
	}
	expect(third).toMatchObject({
		newer: [],
		hints: [],
		collected: [
			{
				chat_id: stranger,
				message_id: ids[2],
				sender: stranger,
				text: 'Hi\nI have a question\nabout Friday',
				messages: ids.map((one) => expect.objectContaining({ message_id: one })),
				attachments: [],
			},
		],
	});
	expect(alone).toMatchObject({ collected: [{ text: 'Hello' }], newer: [] });
	expect(world.simulator.requests.filter(({ method }) => method === 'GET')).toHaveLength(4);
});

it('a message that is not there is an error', async () => {
	write('Hi');
	const { error } = await collect('msg_nobody_wrote');
	expect(error).toMatchObject({ message: expect.stringMatching(/not found/i) });
});

it('a time that nobody can wait for is refused before anything is asked', async () => {
	const { error } = await collect(write('Hi'), { options: { quietTime: 61 } });
	expect(error).toMatchObject({ message: expect.stringContaining('Quiet Time') });
	expect(world.simulator.requests).toHaveLength(0);
});
