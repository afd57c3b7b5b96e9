import { WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	type INodeExecutionData,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { BEHIND, TRIGGER, triggerIn } from './node';

/** What an execution came to. */
export interface Execution {
	mode: WorkflowExecuteMode;
	/** Items that arrived behind the trigger. */
	items: INodeExecutionData[];
	error?: string;
}

/** Runs the execution that a delivery starts: the trigger first, with the delivery's items. */
export async function execute(
	workflow: Workflow,
	additionalData: IWorkflowExecuteAdditionalData,
	mode: WorkflowExecuteMode,
	data: INodeExecutionData[][],
): Promise<Execution> {
	const { data: result } = await new WorkflowExecute(
		additionalData,
		mode,
		createRunExecutionData({
			executionData: {
				nodeExecutionStack: [{ node: triggerIn(workflow), data: { main: data }, source: null }],
			},
		}),
	).processRunExecutionData(workflow);
	const { runData, error } = result.resultData;
	return {
		mode,
		items: runData[BEHIND]?.at(-1)?.data?.main?.[0] ?? [],
		error: error?.message ?? runData[TRIGGER]?.at(-1)?.error?.message,
	};
}
