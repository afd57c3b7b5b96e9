import type {
	ICredentialDataDecryptedObject,
	INodeParameters,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import { additionalData } from '../../support/additionalData';

/** What may differ between two workflows with a trigger. */
export interface Setup {
	parameters: INodeParameters;
	credential: ICredentialDataDecryptedObject;
	workflowId: string;
	webhookId: string;
	/** Of the trigger, by which a process knows it; n8n's data know it by its name. */
	nodeId?: string;
	/** Type of the trigger; Blooio Trigger unless given. */
	type?: string;
	/** Where n8n says that it is reached, instead of where it is. */
	publicUrl?: string;
}

/** What n8n gives the node beside the workflow, with the addresses of the webhooks. */
export function surroundings(
	{ credential }: Setup,
	mode: WorkflowExecuteMode,
	base: string,
): IWorkflowExecuteAdditionalData {
	return {
		...additionalData(mode, '4711', credential),
		webhookBaseUrl: `${base}/webhook`,
		webhookTestBaseUrl: `${base}/webhook-test`,
	};
}

/** Puts a logger into a context that keeps its lines. */
export function logged<Context extends object>(context: Context, lines: string[]): Context {
	const keep = (text: string) => void lines.push(text);
	const logger = { debug: keep, info: keep, warn: keep, error: keep };
	return Object.defineProperty(context, 'logger', { value: logger });
}
