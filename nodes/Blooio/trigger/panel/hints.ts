import type { IBuilderHint, NodeHint } from 'n8n-workflow';

/** Events of our own messages: whoever sends behind them starts the workflow again. */
const OWN = [
	...['*', 'message.sent', 'message.delivered', 'message.read', 'message.queued'],
	'message.pending',
];

/** What people should know before the first run. */
export const triggerHints: NodeHint[] = [
	{
		message:
			'If this workflow sends messages, they start it again: events of your own messages are chosen under Trigger On.',
		displayCondition: `={{ [$parameter["events"]].flat().some((event) => ${JSON.stringify(OWN)}.includes(event)) }}`,
		whenToDisplay: 'beforeExecution',
		location: 'outputPane',
	},
];

/** What n8n's builder of workflows should know. */
export const triggerBuilderHint: IBuilderHint = {
	searchHint:
		'Starts a workflow on iMessage, RCS and SMS events. With Simplify (the default) an item has event, chat_id, sender, message_id, timestamp, text, attachments, protocol, is_group, internal_id, keyword and delivery. Answer with the Blooio node, To {{ $json.chat_id }}, Own Key {{ $json.delivery.key }}, so that a re-run sends nothing twice. For an agent choose message.received alone: events of own messages start the workflow again. Opt-outs are in keyword (stop, start, help). In groups use the filters that begin with Groups. Several events: Output per Event instead of a Switch.',
	relatedNodes: [
		{
			nodeType: 'n8n-nodes-blooio.blooio',
			relationHint: 'Sends the answer; Send and Wait asks a question and waits for the reply',
		},
	],
};
