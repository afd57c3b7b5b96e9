import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

/** Answers a call with a text for its sender, without starting or waking an execution. */
export function respond(
	context: IWebhookFunctions,
	status: number,
	answer: IDataObject & { message: string },
): IWebhookResponseData {
	context.getResponseObject().status(status).json(answer);
	return { noWebhookResponse: true };
}
