import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeHelpers,
	Workflow,
	type ExecutionError,
	type IConnections,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type IRun,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { additionalData } from './additionalData';
import { node } from './node';
import { loadPackage, nodeTypes } from './package/nodeTypes';

/** A run of one Blooio node between a start node and a node behind each of its outputs. */
export interface NodeRun {
	/** Items that enter the node; plain objects stand for their `json`. */
	items?: Array<IDataObject | INodeExecutionData>;
	parameters: INodeParameters;
	/** Node settings: onError, retryOnFail, maxTries, alwaysOutputData … */
	settings?: Partial<INode>;
	credential: ICredentialDataDecryptedObject;
	executionId?: string;
	/** Outputs to put a node behind; the default covers every test. */
	branches?: number;
	/** How often the node runs in this execution, as in a loop; each time with all items. */
	runs?: number;
	/** Timezone of the workflow (IANA); n8n's own default without it. */
	timezone?: string;
	/** Where n8n keeps the files of items; beside their data without it. */
	binaryMode?: 'combined';
	/** Index of the output that leads back to the node itself, as in a loop that tries again. */
	back?: number;
	/** When the execution began, epoch ms; n8n keeps it with the execution. */
	begunAt?: number;
	/** Where n8n gives out its files; nowhere without it. */
	restApiUrl?: string;
	/** Called with a function that cancels the execution. */
	onStart?: (cancel: () => void) => void;
}

/** What a run came to. */
export interface NodeRunResult {
	/** Items of each output of the node, in its last run. */
	outputs: INodeExecutionData[][];
	/** Items that arrived at the node behind each output. */
	arrived: INodeExecutionData[][];
	/** Names of the outputs as the canvas shows them; a single output has none. */
	names: Array<string | undefined>;
	error?: ExecutionError;
	run: IRun;
}

const asItem = (item: IDataObject | INodeExecutionData): INodeExecutionData =>
	'json' in item && typeof item.json === 'object' && item.json !== null
		? (item as INodeExecutionData)
		: { json: item as IDataObject };

const connect = (name: string) => [{ node: name, type: 'main' as const, index: 0 }];

const branchNames = (count: number) =>
	Array.from({ length: count }, (_, index) => `Branch ${index}`);

/** The workflow: Start → Blooio → a branch behind each output. */
export async function buildWorkflow({
	parameters,
	settings,
	branches = 30,
	runs = 1,
	back,
	timezone,
	binaryMode,
}: Omit<NodeRun, 'credential'>): Promise<Workflow> {
	await loadPackage();
	const names = branchNames(branches);
	const blooio = node('Blooio', 'n8n-nodes-blooio.blooio', {
		parameters,
		credentials: { blooioApi: { id: '1', name: 'Blooio' } },
		...settings,
	});
	const connections: IConnections = {
		Start: { main: [Array.from({ length: runs }, () => connect('Blooio')).flat()] },
		Blooio: { main: names.map((name, index) => connect(index === back ? 'Blooio' : name)) },
	};
	return new Workflow({
		id: 'workflow-1',
		name: 'Test',
		active: false,
		nodes: [node('Start', 'test.start'), blooio, ...names.map((name) => node(name, 'test.end'))],
		connections,
		nodeTypes,
		settings: {
			executionOrder: 'v1',
			...(timezone !== undefined && { timezone }),
			...(binaryMode && { binaryMode }),
		},
	});
}

/** The node under test, with the defaults that n8n fills in. */
export const blooioNode = (workflow: Workflow): INode =>
	workflow.getNode('Blooio') ?? node('Blooio', 'n8n-nodes-blooio.blooio');

function outputNames(workflow: Workflow): Array<string | undefined> {
	const blooio = blooioNode(workflow);
	const { description } = nodeTypes.getByNameAndVersion(blooio.type, 1);
	return NodeHelpers.getNodeOutputs(workflow, blooio, description).map((output) =>
		typeof output === 'string' ? undefined : output.displayName,
	);
}

/** The same for each run of an execution, as when a job is run again. */
const BEGUN_AT = 1_760_000_000_000;

/** Runs a Blooio node through n8n-core's own engine. */
export async function runNode(given: NodeRun): Promise<NodeRunResult> {
	const mode: WorkflowExecuteMode = 'trigger';
	const workflow = await buildWorkflow(given);
	const start = workflow.getNode('Start') ?? node('Start', 'test.start');
	const items = (given.items ?? [{}]).map(asItem);
	const runExecutionData = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node: start, data: { main: [items] }, source: null }],
			runtimeData: { version: 1, establishedAt: given.begunAt ?? BEGUN_AT, source: mode },
		},
	});
	const execution = new WorkflowExecute(
		additionalData(mode, given.executionId ?? '4711', given.credential, given.restApiUrl),
		mode,
		runExecutionData,
	).processRunExecutionData(workflow);
	given.onStart?.(() => execution.cancel());
	const run = await execution;
	const { runData, error } = run.data.resultData;
	const tasks = runData.Blooio ?? [];
	return {
		outputs: (tasks.at(-1)?.data?.main ?? []).map((list) => list ?? []),
		arrived: branchNames(given.branches ?? 30).map(
			(name) => runData[name]?.at(-1)?.data?.main?.[0] ?? [],
		),
		names: outputNames(workflow),
		error: tasks.at(-1)?.error ?? error,
		run,
	};
}
