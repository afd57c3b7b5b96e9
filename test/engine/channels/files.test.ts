import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { NUMBERS, PEOPLE } from '../../simulator';
import { store } from '../support/binaryStore.cjs';
import { startFileHost } from '../support/fileHost';
import { jsonOf, type WorldRun } from '../support/world';
import { by, startChannels } from './support/channels';

const channels = startChannels();
const host = startFileHost();
const LINE = `ch_${NUMBERS.dedicated.slice(1)}`;

const INPUT = { source: 'input', binaryProperty: '*' };
const attached = (more: INodeParameters = {}) => ({
	options: { attachments: { attachment: [INPUT] }, ...more },
});

const files = async (): Promise<INodeExecutionData[]> => [
	{
		json: {},
		binary: {
			one: await store('one', { mimeType: 'image/png', fileName: 'one.png' }),
			two: await store('two', { mimeType: 'image/png', fileName: 'two.png' }),
		},
	},
];

const send = async (parameters: INodeParameters, more: WorldRun = {}) =>
	await channels.send(
		PEOPLE.alice,
		{ ...by(LINE), ...parameters },
		{ restApiUrl: host.restApiUrl, items: await files(), ...more },
	);

const bodies = () => channels.world.posts.map(({ body }) => JSON.stringify(body));

test.each<[string, INodeParameters, object]>([
	[
		'as attachments',
		attached(),
		{ text: 'Hello', attachments: [expect.any(String), expect.any(String)] },
	],
	[
		'as parts',
		{ content: 'parts', parts: { part: [{ text: 'See' }, { kind: 'file', ...INPUT }] } },
		{ parts: [{ text: 'See' }, { url: expect.any(String) }, { url: expect.any(String) }] },
	],
])('files of the item go out %s, by addresses alone', async (_how, parameters, body) => {
	const { outputs, error } = await send(parameters);
	expect(error).toBeUndefined();
	expect(channels.world.posts.map((post) => post.body)).toMatchObject([body]);
	expect(channels.mistakes()).toEqual([]);
	expect(jsonOf(outputs[0])).toMatchObject([{ status: 'queued', files: ['one.png', 'two.png'] }]);
	expect(JSON.stringify(outputs)).not.toContain('token=');
});

test('a request that is repeated is the same to the letter, the addresses of files included', async () => {
	channels.world.simulator.fail({ times: 1, method: 'POST', drop: 'before' });
	channels.world.simulator.fail({ times: 1, method: 'POST', drop: 'after' });
	const { outputs } = await send(attached());
	expect(jsonOf(outputs[0])).toMatchObject([{ status: 'queued', duplicate: true }]);
	expect(bodies()).toHaveLength(3);
	expect(new Set(bodies()).size).toBe(1);
	const keys = channels.world.posts.map(({ headers }) => headers['idempotency-key']);
	expect(new Set(keys).size).toBe(1);
});

test.each<[string, INodeParameters]>([
	['an execution that is done again', {}],
	['the same content', { idempotency: 'content' }],
])('%s sends no file twice, although its address is another one', async (_what, more) => {
	const before = channels.world.simulator.state.messages.size;
	await send(attached(more));
	const again = await send(attached(more));
	expect(new Set(bodies()).size).toBe(2);
	expect(again.error).toBeUndefined();
	expect(jsonOf(again.outputs[0])).toMatchObject([{ duplicate: true }]);
	expect(channels.world.simulator.state.messages.size).toBe(before + 1);
});
