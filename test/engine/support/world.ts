import { UnexpectedError, type INodeExecutionData, type INodeParameters } from 'n8n-workflow';

import {
	KEYS,
	PEOPLE,
	startSimulator,
	type LoggedRequest,
	type Simulator,
	type SimulatorOptions,
} from '../../simulator';
import { loadPackage, nodeTypes } from './package/nodeTypes';
import { runNode, type NodeRun, type NodeRunResult } from './runWorkflow';

/** A run in the simulator's world: the credential is there already. */
export type WorldRun = Omit<NodeRun, 'credential' | 'parameters'> & {
	/** API key of the credential. */
	key?: string;
	/** Base URL of the credential, when it is not the simulator's as it is. */
	baseUrl?: string;
};

/** A simulator and what tests do with it. */
export interface World {
	readonly simulator: Simulator;
	/** Requests that write, in the order of their arrival. */
	readonly posts: LoggedRequest[];
	/** Runs a Blooio node; Message: Send is the only operation with defaults. */
	run(parameters: INodeParameters, more?: WorldRun): Promise<NodeRunResult>;
	/** Runs Message: Send to Alice, with `parameters` over the usual ones. */
	send(parameters?: INodeParameters, more?: WorldRun): Promise<NodeRunResult>;
}

/** One simulator for the whole test file, back at its seed before each test. */
export function startWorld(options: SimulatorOptions = {}): World {
	let started: Simulator | undefined;
	const current = (): Simulator => {
		if (!started) throw new UnexpectedError('The simulator runs only inside tests');
		return started;
	};
	beforeAll(async () => {
		started = await startSimulator(options);
	});
	beforeEach(() => current().reset());
	afterAll(async () => await started?.close());

	const run: World['run'] = async (parameters, more = {}) => {
		const { key = KEYS.blooio, baseUrl = current().url, ...given } = more;
		const channelsBaseUrl = current().channelsUrl;
		const credential = { apiKey: key, baseUrl, channelsBaseUrl };
		return await runNode({ parameters, credential, ...given });
	};
	return {
		get simulator() {
			return current();
		},
		get posts() {
			return current().requests.filter(({ method }) => method !== 'GET');
		},
		run,
		send: async (parameters, more) => await run(sendParameters(parameters), more),
	};
}

/** A recipient, as the resource locator holds it. */
export const to = (value: string, mode = 'phone') => ({ __rl: true, mode, value });

/** Options of a message. */
export const more = (options: INodeParameters): INodeParameters => ({ options });

/** A sender of one's own choice. */
export const from = (number: string): INodeParameters => more({ fromNumber: to(number, 'list') });

/** Parameters over one another, of whose options none is lost. */
export const together = (...sets: INodeParameters[]): INodeParameters => ({
	...Object.assign({}, ...sets),
	options: Object.assign({}, ...sets.map(({ options }) => options)),
});

/** Parameters of Message: Send; says Hello to Alice unless told otherwise. */
export const sendParameters = (given: INodeParameters = {}): INodeParameters => ({
	resource: 'message',
	operation: 'send',
	chatId: to(PEOPLE.alice),
	text: 'Hello',
	...given,
});

/** The path of a send as it must arrive, still encoded. */
export const sendPath = (encodedChat: string) => `/v2/api/chats/${encodedChat}/messages`;

/** The `json` of items. */
export const jsonOf = (items: readonly INodeExecutionData[] = []) => items.map(({ json }) => json);

/** The indexes of the input items that items are linked to, -1 for an item without a plain link. */
export const linksOf = (items: readonly INodeExecutionData[] = []): number[] =>
	items.map(({ pairedItem }) =>
		typeof pairedItem === 'object' && !Array.isArray(pairedItem) ? pairedItem.item : -1,
	);

/** The items that arrived at each named output, outputs without items left out. */
export const arrivals = ({ names, arrived }: NodeRunResult): Record<string, INodeExecutionData[]> =>
	Object.fromEntries(
		arrived.flatMap((items, index) =>
			items.length === 0 ? [] : [[names[index] ?? `output ${index}`, items]],
		),
	);

/** The name under which the editor offers a code in Error Outputs. */
export async function labelOf(code: string): Promise<string> {
	await loadPackage();
	const { properties } = nodeTypes.getByNameAndVersion('n8n-nodes-blooio.blooio', 1).description;
	const labels = properties
		.filter(({ name }) => name === 'errorOutputs')
		.flatMap(({ options = [] }) => options)
		.flatMap((option) => ('value' in option && option.value === code ? [option.name] : []));
	const [label] = labels;
	if (label === undefined) throw new UnexpectedError(`The editor does not offer ${code}`);
	return label;
}
