import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeHelpers,
	UnexpectedError,
	Workflow,
	type ICredentialDataDecryptedObject,
	type IConnections,
	type INode,
	type INodeExecutionData,
	type IPinData,
} from 'n8n-workflow';

import { additionalData } from '../../engine/support/additionalData';
import { loadPackage, nodeTypes } from '../../engine/support/package/nodeTypes';

/** A workflow as n8n exports it. */
export interface SavedWorkflow {
	name: string;
	nodes: INode[];
	connections: IConnections;
	pinData?: IPinData;
}

/** What a node of the package gave: each output's name with what came out there. */
export type Given = Record<string, Record<string, string>>;

const PACKAGE = /^n8n-nodes-blooio\./;

/** The nodes of the package in a workflow. */
export const ownNodes = ({ nodes }: SavedWorkflow): INode[] =>
	nodes.filter(({ type }) => PACKAGE.test(type));

const wordFor = ({ json: { error } }: INodeExecutionData): string =>
	typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'ok';

/** Loads a saved workflow with the present package and runs it from its first node. */
export async function runSaved(
	saved: SavedWorkflow,
	credential: ICredentialDataDecryptedObject,
): Promise<Given> {
	await loadPackage();
	const workflow = new Workflow({
		...saved,
		id: 'saved',
		active: false,
		nodes: structuredClone(saved.nodes),
		nodeTypes,
		settings: { executionOrder: 'v1' },
	});
	const start = workflow.getNode(saved.nodes[0]?.name ?? '');
	if (!start) throw new UnexpectedError('The workflow is empty');
	const run = await new WorkflowExecute(
		additionalData('trigger', '4711', credential),
		'trigger',
		createRunExecutionData({
			executionData: {
				nodeExecutionStack: [{ node: start, data: { main: [[{ json: {} }]] }, source: null }],
			},
			resultData: { pinData: saved.pinData },
		}),
	).processRunExecutionData(workflow);
	const { error, runData } = run.data.resultData;
	if (error) throw error;
	return Object.fromEntries(
		ownNodes(saved).map(({ name, type }) => {
			const node = workflow.getNode(name);
			if (!node) throw new UnexpectedError(`${name} is gone`);
			const { description } = nodeTypes.getByNameAndVersion(type, 1);
			const outputs = NodeHelpers.getNodeOutputs(workflow, node, description);
			const items = runData[name]?.at(-1)?.data?.main ?? [];
			const named = outputs.map((output, index) => {
				const label = typeof output === 'string' ? undefined : output.displayName;
				const words = [...new Set((items[index] ?? []).map(wordFor))].sort().join(', ');
				return [`${index} ${label ?? ''}`.trim(), words] as const;
			});
			return [name, Object.fromEntries(named)];
		}),
	);
}
