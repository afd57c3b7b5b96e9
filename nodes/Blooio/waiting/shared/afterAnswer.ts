import type { IWebhookFunctions } from 'n8n-workflow';

/**
 * Does something once n8n has answered a call with success, which it does when the execution goes on
 * for sure. Should n8n die before that, it is left undone, and the call comes again.
 *
 * @param task never rejects
 */
export function afterAnswer(context: IWebhookFunctions, task: () => Promise<void>): void {
	const response = context.getResponseObject();
	response.once('close', () => {
		if (response.writableFinished && response.statusCode < 300) void task();
	});
}
