import {
	UnexpectedError,
	Workflow,
	type IDataObject,
	type INode,
	type INodeParameters,
	type INodeType,
	type IWebhookData,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import type { Setup } from './setup';
import { node } from '../../support/node';
import { nodeTypes } from '../../support/package/nodeTypes';

export const TRIGGER = 'Blooio Trigger';
export const BEHIND = 'Behind';
const TYPE = 'n8n-nodes-blooio.blooioTrigger';

/** The node type as n8n's loader found it in the built package. */
export function triggerType(type = TYPE): INodeType {
	return nodeTypes.getByNameAndVersion(type, 2);
}

/** A workflow of the trigger and one node behind it, as n8n makes it anew for every call. */
export function workflowOf(
	parameters: INodeParameters,
	{ workflowId, webhookId, nodeId, type = TYPE }: Omit<Setup, 'parameters' | 'credential'>,
	staticData: IDataObject,
): Workflow {
	const credentials = { blooioApi: { id: '1', name: 'Blooio' } };
	return new Workflow({
		id: workflowId,
		name: 'Test',
		active: true,
		nodes: [
			node(TRIGGER, type, {
				typeVersion: 2,
				parameters,
				webhookId,
				credentials,
				...(nodeId !== undefined && { id: nodeId }),
			}),
			node(BEHIND, 'test.end'),
		],
		connections: { [TRIGGER]: { main: [[{ node: BEHIND, type: 'main', index: 0 }]] } },
		nodeTypes,
		staticData,
		settings: { executionOrder: 'v1' },
	});
}

/** The trigger in a workflow. */
export function triggerIn(workflow: Workflow): INode {
	const node = workflow.getNode(TRIGGER);
	if (!node) throw new UnexpectedError('The workflow has no trigger');
	return node;
}

/** The trigger's webhook as n8n describes it to the contexts. */
export function webhookOf(
	workflow: Workflow,
	additionalData: IWorkflowExecuteAdditionalData,
	isTest: boolean,
): IWebhookData {
	const [webhookDescription] = triggerType(triggerIn(workflow).type).description.webhooks ?? [];
	if (!webhookDescription) throw new UnexpectedError('The trigger has no webhook');
	return {
		httpMethod: 'POST',
		node: TRIGGER,
		path: `${triggerIn(workflow).webhookId}/${webhookDescription.path}`,
		webhookDescription,
		workflowId: workflow.id,
		workflowExecuteAdditionalData: additionalData,
		...(isTest && { isTest }),
	};
}
