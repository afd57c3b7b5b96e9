import {
	NodeHelpers,
	Workflow,
	type IExecuteFunctions,
	type IHttpRequestOptions,
	type INode,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
} from 'n8n-workflow';
import { z } from 'zod';

import type { Api } from '../../../nodes/Blooio/api';
import { id, type Operation, type Resource } from '../../../nodes/Blooio/engine/operation';
import { runNode } from '../../../nodes/Blooio/engine/run';
import { DERIVED } from '../../../nodes/Blooio/errors/catalogue';
import { isRecord } from '../../../nodes/Blooio/schemas/answers/record';
import { panelOf } from '../../../nodes/Blooio/panel';

/** An API that differs from Blooio's v2 wherever APIs may differ. */
const problem = z.object({
	problem: z.object({ kind: z.string(), text: z.string() }).passthrough(),
});
const BIRDS: Api = {
	address: { property: 'birdsUrl', label: 'Birds URL', usual: 'https://birds.example/v9' },
	codes: [
		{
			code: 'wing_broken',
			label: 'Broken wing',
			status: 409,
			happened: 'The bird cannot fly',
			remedy: 'Choose another bird',
			retryable: false,
		},
		...DERIVED,
	],
	readError: (_status, body) => {
		const read = problem.safeParse(body);
		if (!read.success) return undefined;
		const { kind, text, ...context } = read.data.problem;
		return { code: kind, message: text, context: context as never };
	},
	isResult: (status, body) => status === 422 && isRecord(body) && Array.isArray(body.flights),
	contentOf: ({ bird }) => (isRecord(bird) ? bird : {}),
	sentBefore: { flight: null },
};

const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a bird',
	description: 'Get a bird',
	fields: [{ displayName: 'Bird', name: 'bird', type: 'string', default: '' }],
	codes: ['wing_broken'],
	request: (parameters) => ({ method: 'GET', path: ['/birds/', id(parameters.text('bird'))] }),
};

const list: Operation = {
	...get,
	name: 'Get Many',
	value: 'list',
	fields: [],
	listing: { property: 'birds', identity: 'name', pages: 'cursor' },
	request: () => ({ method: 'GET', path: ['/birds'] }),
};

const fly: Operation = {
	...get,
	name: 'Fly',
	value: 'fly',
	ownOutputs: [{ names: ['Arrived', 'Resting'] }],
	request: (parameters) => ({
		method: 'POST',
		path: ['/flights'],
		body: { birds: [parameters.text('bird')] },
		chat: parameters.text('bird'),
		key: { kind: 'automatic' },
	}),
	parts: ({ flights }) =>
		(Array.isArray(flights) ? flights : [])
			.filter(isRecord)
			.map((flight) =>
				flight.problem ? { refused: flight } : { json: flight, output: flight.resting ? 1 : 0 },
			),
};

const resources: readonly Resource[] = [
	{ name: 'Bird', value: 'bird', operations: [fly, get, list] },
];
const panel = panelOf(BIRDS, resources, 'bird');

/** Runs an operation over these birds, with an API that answers in turn. */
async function run(
	operation: string,
	birds: string[],
	answers: Array<{ statusCode: number; body: object }>,
	parameters: INodeParameters = {},
) {
	const asked: IHttpRequestOptions[] = [];
	const values: INodeParameters = { resource: 'bird', operation, options: {}, ...parameters };
	const node: INode = {
		id: '1',
		name: 'Birds',
		type: 'birds',
		typeVersion: 1,
		position: [0, 0],
		parameters: values,
	};
	const context = {
		getInputData: () => birds.map((bird) => ({ json: { bird } })),
		getNodeParameter: (name: string, item: number, fallback: unknown) =>
			name === 'bird' ? birds[item] : (values[name] ?? fallback),
		getCredentials: () => ({ apiKey: 'secret-key', birdsUrl: BIRDS.address.usual }),
		getNode: () => node,
		getTimezone: () => 'UTC',
		getInstanceId: () => 'instance',
		getWorkflow: () => ({ id: 'workflow' }),
		getExecutionId: () => 'execution',
		getWorkflowDataProxy: () => ({ $runIndex: 0 }),
		continueOnFail: () => false,
		addExecutionHints: () => undefined,
		helpers: {
			httpRequestWithAuthentication: (_credential: string, options: IHttpRequestOptions) => {
				asked.push(options);
				return { headers: {}, ...answers[Math.min(asked.length, answers.length) - 1] };
			},
		},
	};
	const outputs = runNode(context as unknown as IExecuteFunctions, BIRDS, panel.findOperation);
	return { asked, outputs: (await outputs).map((items) => items.map(({ json }) => json)) };
}

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
	await expect(run('get', ['robin'], [{ statusCode: 404, body: { no: 1 } }])).rejects.toThrow(
		/HTTP 404/,
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
