import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

/** Writes one line into n8n's log, with what tells the node; never anything of a message. */
export function warnOfWait(context: IExecuteFunctions | IWebhookFunctions, text: string): void {
	context.logger.warn(`Blooio: ${text}`, {
		node: context.getNode().name,
		workflowId: context.getWorkflow().id,
	});
}
