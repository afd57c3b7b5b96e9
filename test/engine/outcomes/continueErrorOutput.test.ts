import type { IDataObject } from 'n8n-workflow';

import { MESSAGES, PEOPLE } from '../../simulator';
import { jsonOf, labelOf, linksOf, startWorld, to, together } from '../support/world';
import { PER_ITEM, reply, TOO_OLD } from './support/perItem';

const world = startWorld();

describe('Continue (using error output)', () => {
	const settings = { onError: 'continueErrorOutput' as const };

	it('unselected failures reach the error output with code and input fields', async () => {
		const result = await world.send(
			together(PER_ITEM, { errorOutputs: ['not_found'] }, reply('={{ $json.reply }}')),
			{
				settings,
				items: [
					{ phone: PEOPLE.alice, reply: MESSAGES.old },
					{ phone: PEOPLE.alice, reply: MESSAGES.fromAlice },
					{ phone: 'Bob', reply: MESSAGES.old },
				],
			},
		);
		expect(result.error).toBeUndefined();
		expect(result.names).toEqual(['Sent', await labelOf('not_found'), 'Error']);
		expect(result.outputs.map(linksOf)).toEqual([[1], [], [0, 2]]);
		expect(jsonOf(result.arrived[2])).toEqual([
			{ phone: PEOPLE.alice, reply: MESSAGES.old, error: TOO_OLD },
			{
				phone: 'Bob',
				reply: MESSAGES.old,
				error: expect.objectContaining({ code: 'invalid_input' }),
			},
		]);
	});

	it.each<[string, IDataObject]>([
		['fields', { id: 1 }],
		['no fields', {}],
		['a message alone', { message: 'hello' }],
		['an error from before', { error: 'from before', details: 'x' }],
	])('a selected code keeps its own output, with %s in the input', async (_name, item) => {
		const result = await world.send(
			{ ...reply(MESSAGES.old), errorOutputs: ['reply_target_expired'] },
			{ settings, items: [item] },
		);
		expect(result.outputs.map(linksOf)).toEqual([[], [0], []]);
		expect(jsonOf(result.arrived[1])).toEqual([
			expect.objectContaining({ ...item, error: TOO_OLD }),
		]);
	});

	it('an answer that tells of an error is a success all the same', async () => {
		const { state } = world.simulator;
		const sent = await world.send({ chatId: to(PEOPLE.unreachable) });
		const messageId = String(sent.outputs[0]?.[0]?.json.message_id);
		expect(state.messages.get(messageId)).toMatchObject({ fate: { kind: 'failed' } });
		const result = await world.run(
			{
				resource: 'message',
				operation: 'getStatus',
				chatId: to(PEOPLE.unreachable),
				messageId,
			},
			{ settings },
		);
		expect(result.outputs.map((items) => items.length)).toEqual([1, 0]);
	});
});
