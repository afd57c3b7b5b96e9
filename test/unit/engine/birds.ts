import type { IExecuteFunctions, IHttpRequestOptions, INode, INodeParameters } from 'n8n-workflow';
import { z } from 'zod';

import type { Api } from '../../../nodes/Blooio/api';
import { id, type Operation, type Resource } from '../../../nodes/Blooio/engine/operation';
import { runNode } from '../../../nodes/Blooio/engine/run';
import { DERIVED } from '../../../nodes/Blooio/errors/catalogue';
import { panelOf } from '../../../nodes/Blooio/panel';
import { isRecord } from '../../../nodes/Blooio/schemas/answers/record';

const problem = z.object({
	problem: z.object({ kind: z.string(), text: z.string() }).passthrough(),
});
/** An API that differs from Blooio's v2 wherever APIs may differ. */
export const BIRDS: Api = {
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

/** All that it can do. */
export const resources: readonly Resource[] = [
	{ name: 'Bird', value: 'bird', operations: [fly, get, list] },
];
/** Its panel. */
export const panel = panelOf(BIRDS, resources, 'bird');

/** Runs an operation over these birds, with an API that answers in turn. */
export async function run(
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
