import type { IExecuteFunctions, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

/** Writes one line into n8n's log, with what tells the node; never anything of a message. */
export function logTrigger(
	context: IExecuteFunctions | IHookFunctions | IWebhookFunctions,
	level: 'warn' | 'error',
	text: string,
): void {
	context.logger[level](`Blooio Trigger: ${text}`, {
		node: context.getNode().name,
		workflowId: context.getWorkflow().id,
	});
}
