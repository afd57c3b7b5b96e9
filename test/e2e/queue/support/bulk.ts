import { until } from '../../support/until';
import type { Item } from '../../support/messages';
import type { QueueHost } from './queueHost';

/** A published workflow that sends the messages it is called with. */
export interface BulkSend {
	workflowId: string;
	/** Calls the workflow and returns the id of the execution that it starts. */
	start(items: readonly Item[]): Promise<string>;
}

type NodeJson = Record<string, unknown> & { name: string };

/** Nodes in a row, as a workflow stores them. */
function row(nodes: NodeJson[]) {
	return {
		nodes: nodes.map((node, index) => ({
			id: `node-${index}`,
			typeVersion: 1,
			position: [index * 220, 0],
			...node,
		})),
		connections: Object.fromEntries(
			nodes
				.slice(1)
				.map(({ name }, index) => [
					nodes[index]?.name ?? '',
					{ main: [[{ node: name, type: 'main', index: 0 }]] },
				]),
		),
		settings: { executionOrder: 'v1' },
	};
}

/** A node that sends the item's text to its number. */
export const sendNode = (
	{ credential }: QueueHost,
	options: Record<string, unknown> = {},
	node: Record<string, unknown> = {},
): NodeJson => ({
	name: 'Send',
	type: 'n8n-nodes-blooio.blooio',
	parameters: {
		resource: 'message',
		operation: 'send',
		chatId: { __rl: true, mode: 'phone', value: '={{ $json.to }}' },
		text: '={{ $json.text }}',
		errorOutputs: [],
		options,
	},
	credentials: { blooioApi: credential },
	...node,
});

/** The same over the v4 API. */
export const channelsNode: typeof sendNode = (host, options = {}, node = {}) => {
	const to = { __rl: true, mode: 'phone', value: '={{ $json.to }}' };
	const parameters = { to, text: '={{ $json.text }}', errorOutputs: [], options };
	return sendNode(host, {}, { type: 'n8n-nodes-blooio.blooioChannels', parameters, ...node });
};

/**
 * Publishes Webhook → Split Out → Send, as a production workflow would run.
 *
 * @param after nodes behind the sending one
 * @param send makes the sending one
 */
export async function publishBulkSend(
	host: QueueHost,
	name: string,
	options: Record<string, unknown> = {},
	after: NodeJson[] = [],
	send = sendNode,
): Promise<BulkSend> {
	const { rest } = host;
	const path = name.replaceAll(' ', '-');
	const { id } = await rest.createWorkflow({
		name,
		...row([
			{
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				webhookId: path,
				parameters: { httpMethod: 'POST', path, responseMode: 'onReceived' },
			},
			{
				name: 'Split Out',
				type: 'n8n-nodes-base.splitOut',
				parameters: { fieldToSplitOut: 'body.items', options: {} },
			},
			send(host, options),
			...after,
		]),
	});
	await rest.publish(id);
	return {
		workflowId: id,
		async start(items) {
			const ids = async () => (await rest.executions({ workflowId: id })).map((one) => one.id);
			const before = new Set(await ids());
			const answer = await fetch(`${host.webhook?.url}/webhook/${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ items }),
			});
			expect(answer.status).toBe(200);
			return await until(async () => (await ids()).find((one) => !before.has(one)), {
				what: `an execution of "${name}"`,
				intervalMs: 20,
			});
		},
	};
}

/** Waits until so many requests have reached Blooio since the test began. */
export async function untilSent({ simulator }: QueueHost, count: number): Promise<void> {
	const isReached = () => simulator.requests.length >= count;
	await until(isReached, { what: `${count} requests`, intervalMs: 2 });
}
