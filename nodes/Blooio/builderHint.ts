import type { IBuilderHint } from 'n8n-workflow';

/** What n8n's builder of workflows should know of the action node. */
export const actionBuilderHint: IBuilderHint = {
	searchHint:
		'Sends and reads iMessage, RCS and SMS. Message: Send needs chatId (phone number with country code, email or group ID) and text; attachments, sender and all else are in options. Ask and wait for the answer: Message: Send and Wait for Response. Many answers at a deadline: Message: Send, then Get Answer. What became of a message: Wait for Delivery or Get Status. Each code in errorOutputs adds an output, in the order of the list, behind the output Sent; other errors follow On Error, or all_other_errors. Where a workflow may run again for the same thing, set options.idempotencyKey to something that stays the same, e.g. an order number or {{ $json.delivery.key }} of the trigger. Leave out who opted out by options.skipTags.',
	relatedNodes: [
		{
			nodeType: 'n8n-nodes-blooio.blooioTrigger',
			relationHint: 'Starts a workflow when somebody writes; answer To {{ $json.chat_id }}',
		},
	],
};
