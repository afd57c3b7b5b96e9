import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	UnexpectedError,
	Workflow,
	type ExecutionError,
	type IConnections,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type IRun,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { CredentialsForTests } from './credentials';
import { loadPackage, nodeTypes } from './nodeTypes';

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
	/** Called with a function that cancels the execution. */
	onStart?: (cancel: () => void) => void;
}

/** What a run came to. */
export interface NodeRunResult {
	/** Items of each output of the node. */
	outputs: INodeExecutionData[][];
	/** Items that arrived at the node behind each output. */
	arrived: INodeExecutionData[][];
	error?: ExecutionError;
	run: IRun;
}

const asItem = (item: IDataObject | INodeExecutionData): INodeExecutionData =>
	'json' in item && typeof item.json === 'object' && item.json !== null
		? (item as INodeExecutionData)
		: { json: item as IDataObject };

const node = (name: string, type: string, more: Partial<INode> = {}): INode => ({
	id: `id-of-${name}`,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	...more,
});

const connect = (name: string) => [{ node: name, type: 'main' as const, index: 0 }];

function additionalData(
	mode: WorkflowExecuteMode,
	executionId: string,
	credential: ICredentialDataDecryptedObject,
): IWorkflowExecuteAdditionalData {
	const url = 'http://localhost:5678/';
	const workflowData = {
		id: 'workflow-1',
		name: 'Test',
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		nodes: [],
		connections: {},
	};
	return {
		executionId,
		hooks: new ExecutionLifecycleHooks(mode, executionId, workflowData),
		credentialsHelper: new CredentialsForTests(credential),
		currentNodeExecutionIndex: 0,
		executeWorkflow: async () => {
			throw new UnexpectedError('No sub-workflows in these tests');
		},
		getRunExecutionData: async () => undefined,
		getRuntimeCredential: async () => undefined,
		startRunnerTask: async () => {
			throw new UnexpectedError('No task runner in these tests');
		},
		logAiEvent: () => undefined,
		variables: {},
		restApiUrl: url,
		instanceBaseUrl: url,
		formBaseUrl: url,
		formWaitingBaseUrl: url,
		formTestBaseUrl: url,
		webhookBaseUrl: url,
		webhookWaitingBaseUrl: url,
		webhookTestBaseUrl: url,
		mcpBaseUrl: url,
		mcpTestBaseUrl: url,
	};
}

/** Runs a Blooio node through n8n-core's own engine. */
export async function runNode(given: NodeRun): Promise<NodeRunResult> {
	await loadPackage();
	const mode: WorkflowExecuteMode = 'trigger';
	const branches = Array.from({ length: given.branches ?? 30 }, (_, index) => `Branch ${index}`);
	const start = node('Start', 'test.start');
	const blooio = node('Blooio', 'n8n-nodes-blooio.blooio', {
		parameters: given.parameters,
		credentials: { blooioApi: { id: '1', name: 'Blooio' } },
		...given.settings,
	});
	const connections: IConnections = {
		Start: { main: [connect('Blooio')] },
		Blooio: { main: branches.map(connect) },
	};
	const workflow = new Workflow({
		id: 'workflow-1',
		name: 'Test',
		active: false,
		nodes: [start, blooio, ...branches.map((name) => node(name, 'test.end'))],
		connections,
		nodeTypes,
		settings: { executionOrder: 'v1' },
	});
	const items = (given.items ?? [{}]).map(asItem);
	const runExecutionData = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [{ node: start, data: { main: [items] }, source: null }],
		},
	});
	const execution = new WorkflowExecute(
		additionalData(mode, given.executionId ?? '4711', given.credential),
		mode,
		runExecutionData,
	).processRunExecutionData(workflow);
	given.onStart?.(() => execution.cancel());
	const run = await execution;
	const { runData, error } = run.data.resultData;
	const tasks = runData.Blooio ?? [];
	return {
		outputs: (tasks.at(-1)?.data?.main ?? []).map((list) => list ?? []),
		arrived: branches.map((name) => runData[name]?.at(-1)?.data?.main[0] ?? []),
		error: tasks.at(-1)?.error ?? error,
		run,
	};
}
