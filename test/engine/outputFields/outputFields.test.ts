import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { MESSAGES, PEOPLE, receiveMessage } from '../../simulator';
import { CASES, WAITING } from '../operations/cases';
import { valueOf, type OperationCase } from '../operations/cases/case';
import { filesIn, textOf } from '../support/package/packageFolder.cjs';
import { jsonOf, startWorld, to, together } from '../support/world';
import { startWaitingWorld } from '../waiting/support/world';
import { keptFile } from './keptFile.cjs';
import { schemaOfItems, type Schema } from './schema';

const FILE = 'nodes/Blooio/outputFields.json';
const BUILT = 'nodes/Blooio/__schema__/v2.0.0';

const world = startWorld();
const waits = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });

/** What an item brings along would be taken for an output of the node. */
const EMPTY: INodeExecutionData[] = [{ json: {} }];

async function itemsOf({ operation: name, parameters = {}, items, before }: OperationCase) {
	const { simulator } = world;
	simulator.reset();
	before?.(simulator);
	const [resource = '', operation = ''] = name.split(':');
	const given = together({ resource, operation }, valueOf(parameters, simulator));
	const { outputs } = await world.run(given, { items });
	return jsonOf(outputs[0]);
}

/** The items of Send and Wait that was answered or was not, and the one of an approval. */
async function answersOf(): Promise<IDataObject[]> {
	const one = { separateOutputs: false };
	const accepting = { ...one, replyOptions: { acceptedAnswers: ['Yes'] } };
	const answered = await waits.ask(accepting, { items: EMPTY });
	waits.simulator.receive({ from: PEOPLE.alice, text: 'yes!' });
	await waits.settled();
	const late = await waits.ask({ ...one, responseType: 'approval' }, { items: EMPTY });
	await waits.n8n.timeOut(late);
	return [answered, late].flatMap(({ arrived }) => arrived['output 0'] ?? []);
}

async function deliveries(): Promise<IDataObject[]> {
	const { arrived } = await waits.n8n.run({
		parameters: {
			resource: 'message',
			operation: 'waitForDelivery',
			chatId: to(PEOPLE.alice),
			messageId: MESSAGES.toAlice,
			goal: 'delivered',
		},
		items: EMPTY,
	});
	return arrived['output 0'] ?? [];
}

async function collected(): Promise<IDataObject[]> {
	world.simulator.reset();
	const { messageId } = receiveMessage(world.simulator.state, { from: PEOPLE.bob, text: 'Hi' });
	const { outputs } = await world.run({
		resource: 'message',
		operation: 'collect',
		chatId: to(PEOPLE.bob),
		messageId,
		options: { quietTime: 1 },
	});
	return jsonOf(outputs[0]);
}

/** What those give that wait, and have no case. */
const MAKERS: Record<string, () => Promise<IDataObject[]>> = {
	'message:collect': collected,
	'message:sendAndWait': answersOf,
	'message:waitForDelivery': deliveries,
};

it('the fields that the editor offers before the first run are those that come out', async () => {
	const found: Array<[string, Schema]> = [];
	for (const one of CASES) found.push([one.operation, schemaOfItems(await itemsOf(one))]);
	for (const name of WAITING) found.push([name, schemaOfItems((await MAKERS[name]?.()) ?? [])]);
	for (const [name, schema] of found) expect([name, schema.type]).toEqual([name, 'object']);
	const fields = Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
	expect({
		fields: keptFile(FILE, fields),
		hint: 'npm run docs',
	}).toEqual({ fields, hint: expect.anything() });
});

it('the build has a schema for every operation, where n8n looks for it', () => {
	const wanted = [...CASES.map(({ operation }) => operation), ...WAITING].map(
		(name) => `${name.replace(':', '/')}.json`,
	);
	expect(filesIn(`dist/${BUILT}`)).toEqual(wanted.sort());
	expect(JSON.parse(textOf(`${BUILT}/message/send.json`))).toMatchObject({
		type: 'object',
		properties: { message_id: { type: 'string' }, chat_id: { type: 'string' } },
	});
});
