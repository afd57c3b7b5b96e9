/** A stored credential, as nodes refer to it. */
interface Credential {
	id: string;
	name: string;
}

let names = 0;

/** A path that no other published workflow has. */
export const nextName = () => `load-${++names}`;

type NodeJson = Record<string, unknown> & { name: string };

/** Nodes in a row, as a workflow stores them. */
function row(name: string, nodes: NodeJson[]) {
	return {
		name,
		nodes: nodes.map((node, index) => ({
			id: `node-${index}`,
			position: [index * 220, 0] as [number, number],
			...node,
		})),
		connections: Object.fromEntries(
			nodes
				.slice(1)
				.map(({ name: next }, index) => [
					nodes[index]?.name ?? '',
					{ main: [[{ node: next, type: 'main', index: 0 }]] },
				]),
		),
		settings: { executionOrder: 'v1' },
	};
}

const blooio = (name: string, credential: Credential, parameters: object): NodeJson => ({
	name,
	type: 'n8n-nodes-blooio.blooio',
	typeVersion: 2,
	parameters: { resource: 'message', errorOutputs: [], ...parameters },
	credentials: { blooioApi: credential },
});

const to = (value: string) => ({ __rl: true, mode: 'phone', value });

/** A trigger that resumes waiting executions; its own workflow does nothing. */
export const doorWorkflow = (credential: Credential, webhookId: string) =>
	row('Door', [
		{
			name: 'Blooio Trigger',
			type: 'n8n-nodes-blooio.blooioTrigger',
			typeVersion: 2,
			webhookId,
			parameters: {
				// Nothing starts for messages: they are only handed on.
				events: ['message.reaction'],
				additionalOptions: { catchUp: true, catchUpLimit: 10_000 },
			},
			credentials: { blooioApi: credential },
		},
		{ name: 'Nothing', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} },
	]);

/**
 * Asks who comes in by a webhook, sleeps until the answer, and writes back what it was: so Blooio knows
 * which answers have arrived, and whether one has done so twice.
 */
export const askingWorkflow = (credential: Credential, path: string, replyOptions: object = {}) =>
	row('Ask', [
		{
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			webhookId: path,
			parameters: { httpMethod: 'POST', path, responseMode: 'onReceived' },
		},
		blooio('Ask', credential, {
			operation: 'sendAndWait',
			chatId: to('={{ $json.body.phone }}'),
			message: '=Question for {{ $json.body.phone }}',
			responseType: 'reply',
			replyOptions,
			options: {
				limitWaitTime: { values: { resumeAmount: 6, resumeUnit: 'hours' } },
				mostWebhooks: 64,
			},
		}),
		blooio('Confirm', credential, {
			operation: 'send',
			chatId: to('={{ $json.sent.chat_id }}'),
			text: '=Got: {{ $json.data.text }}',
		}),
	]);

/** Deletes the webhooks that waits have left over. */
export const cleanUpWorkflow = (credential: Credential) =>
	row('Clean Up', [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
		{
			...blooio('Clean Up', credential, { operation: 'cleanUp' }),
			parameters: { resource: 'webhook', operation: 'cleanUp', errorOutputs: [] },
		},
	]);
