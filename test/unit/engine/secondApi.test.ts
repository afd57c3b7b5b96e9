import { NodeHelpers, Workflow, type INode, type INodeType, type INodeTypes } from 'n8n-workflow';

import { panel, run } from './birds';

it('an answer is opened as this API wraps it', async () => {
	const { asked, outputs } = await run(
		'get',
		['robin'],
		[{ statusCode: 200, body: { bird: { name: 'robin' } } }],
	);
	expect(outputs).toEqual([[{ name: 'robin' }]]);
	expect(asked[0]?.url).toBe('https://birds.example/v9/birds/robin');
});

it('an error goes to the output of its code, as this API says it', async () => {
	const { outputs } = await run(
		'get',
		['robin'],
		[{ statusCode: 409, body: { problem: { kind: 'wing_broken', text: 'Ouch', wing: 'left' } } }],
		{ errorOutputs: ['wing_broken'] },
	);
	expect(outputs).toEqual([
		[],
		[
			{
				bird: 'robin',
				error: {
					code: 'wing_broken',
					message: 'Ouch',
					status: 409,
					retryable: false,
					hint: 'Choose another bird',
					context: { wing: 'left' },
					derived: false,
				},
			},
		],
	]);
});

it('a node that stops says what happened in the words of this catalogue, and where to look', async () => {
	const answer = { problem: { kind: 'wing_broken', text: 'Ouch' } };
	await expect(run('get', ['robin'], [{ statusCode: 409, body: answer }])).rejects.toMatchObject({
		message: 'The bird cannot fly [item 0]',
		description: 'Choose another bird. Blooio says: Ouch.',
	});
	await expect(run('get', ['robin'], [{ statusCode: 404, body: { no: 1 } }])).rejects.toMatchObject(
		{ description: expect.stringContaining('HTTP 404') },
	);
});

describe('a list by cursor', () => {
	const page = (names: string[], next?: string | null) => ({
		statusCode: 200,
		body: { birds: names.map((name) => ({ name })), next_cursor: next },
	});

	it('is read page after page to its end, each entry once', async () => {
		const pages = [page(['a', 'b'], 'one'), page(['b', 'c'], 'two'), page(['d'], null)];
		const { asked, outputs } = await run('list', [''], pages, { returnAll: true });
		expect(outputs).toEqual([['a', 'b', 'c', 'd'].map((name) => ({ name }))]);
		expect(asked.map(({ qs }) => qs?.cursor)).toEqual([undefined, 'one', 'two']);
	});

	it('is read no further than it is wanted', async () => {
		const pages = [page(['a', 'b'], 'one'), page(['c', 'd'], 'two')];
		const { asked, outputs } = await run('list', [''], pages, { limit: 3 });
		expect(outputs).toEqual([['a', 'b', 'c'].map((name) => ({ name }))]);
		expect(asked.map(({ qs }) => qs?.limit)).toEqual([3, 1]);
	});

	it('ends where a cursor leads back to itself', async () => {
		const { outputs } = await run('list', [''], [page(['a'], 'one'), page(['b'], 'one')], {
			returnAll: true,
		});
		expect(outputs).toEqual([[{ name: 'a' }, { name: 'b' }]]);
	});
});

it.each([207, 422])(
	'several ends of one request have an output each, with HTTP %i',
	async (statusCode) => {
		const flights = [
			{ to: 'tree' },
			{ to: 'roof', resting: true },
			{ to: 'sea', problem: { kind: 'wing_broken', text: 'Ouch' }, code: 'wing_broken' },
		];
		const { outputs } = await run('fly', ['robin'], [{ statusCode, body: { flights } }], {
			errorOutputs: ['wing_broken'],
		});
		expect(outputs).toMatchObject([
			[{ to: 'tree' }],
			[{ to: 'roof' }],
			[{ bird: 'robin', error: { code: 'wing_broken' } }],
		]);
	},
);

it('the canvas names the outputs of this API', () => {
	const description = { ...panel, displayName: 'Birds', name: 'birds', version: 1, inputs: [] };
	const birds = { description } as unknown as INodeType;
	const nodeTypes: INodeTypes = {
		getByName: () => birds,
		getByNameAndVersion: () => birds,
		getKnownTypes: () => ({}),
	};
	const node: INode = {
		id: '1',
		name: 'Birds',
		type: 'birds',
		typeVersion: 1,
		position: [0, 0],
		parameters: { resource: 'bird', operation: 'fly', errorOutputs: ['wing_broken'] },
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const outputs = NodeHelpers.getNodeOutputs(workflow, node, birds.description);
	expect(outputs.map((output) => Object(output).displayName)).toEqual([
		'Arrived',
		'Resting',
		'Broken wing',
	]);
	const codes = panel.properties.find(({ name }) => name === 'errorOutputs')?.options ?? [];
	expect(codes[0]).toMatchObject({ name: 'Broken wing', value: 'wing_broken' });
});
