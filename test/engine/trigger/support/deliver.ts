import { WebhookContext } from 'n8n-core';
import type {
	IWebhookData,
	IWebhookResponseData,
	IWorkflowExecuteAdditionalData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import { triggerIn, triggerType, webhookOf } from './node';
import type { Incoming, Outgoing } from './server';
import { logged } from './setup';

/** A delivery on its way through n8n. */
export interface Delivered {
	workflow: Workflow;
	additionalData: IWorkflowExecuteAdditionalData;
	mode: WorkflowExecuteMode;
	request: Incoming;
	response: Outgoing;
	log: string[];
	/** Called when n8n starts the execution, before it answers. */
	start(): Promise<void>;
}

/** Items of the execution to start, the error of a failed one, or neither. */
export interface Started {
	data?: IWebhookResponseData['workflowData'];
	error?: string;
}

/** Above version 1 of a node, n8n parses what it knows before it calls the node (body-parser). */
async function parse(request: Incoming): Promise<void> {
	if (!/^application\/json\b/.test(String(request.headers['content-type'] ?? ''))) return;
	await request.readRawBody();
	const text = String(request.rawBody).replace(/^\uFEFF/, '');
	if (text !== '') request.body = JSON.parse(text);
}

/** What n8n answers with 200 (webhook-on-received-response-extractor). */
function answerTo({ webhookDescription }: IWebhookData, result?: IWebhookResponseData): unknown {
	const { workflowData, webhookResponse } = result ?? {};
	const { responseData = 'firstEntryJson' } = webhookDescription;
	if (workflowData && responseData !== '') return responseData;
	return webhookResponse ?? { message: 'Webhook call received' };
}

/** Calls `webhook()` and answers as n8n does (webhook-helpers, response mode onReceived). */
export async function deliver(delivered: Delivered): Promise<Started> {
	const { workflow, additionalData, mode, request, response, log, start } = delivered;
	try {
		await parse(request);
	} catch (error) {
		if (!(error instanceof SyntaxError)) {
			// n8n answers with what the reader of the body says.
			response.status(413).json({ message: 'request entity too large' });
			return {};
		}
		response.status(422).json({ message: 'Failed to parse request body' });
		return {};
	}
	Object.assign(additionalData, { httpRequest: request, httpResponse: response });
	const webhook = webhookOf(workflow, additionalData, mode === 'manual');
	const node = triggerIn(workflow);
	const context = new WebhookContext(workflow, node, additionalData, mode, webhook, [], null);
	try {
		const result = await triggerType(node.type).webhook?.call(logged(context, log));
		if (result?.noWebhookResponse) return {};
		try {
			if (result?.workflowData) await start();
		} catch {
			response.status(500).json({ message: 'Error in workflow' });
			return {};
		}
		response.status(200).json(answerTo(webhook, result));
		return { data: result?.workflowData };
	} catch (error) {
		response.status(500).json({ message: 'Workflow could not be started' });
		return { error: String(error) };
	}
}
