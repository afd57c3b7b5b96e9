import { PEOPLE } from '../../simulator';
import type { Host } from './host';
import { until } from './until';
import { blooioNode, itemsNode, rowOf, type NodeJson } from './workflow';

/** Options with a limit of the wait, as the panel saves it. */
export const limitOf = (resumeAmount: number, resumeUnit: string) => ({
	limitWaitTime: { values: { limitType: 'afterTimeInterval', resumeAmount, resumeUnit } },
});

/** Send and Wait to Alice, as a node holds it. */
export const question = (parameters: Record<string, unknown> = {}) => ({
	resource: 'message',
	operation: 'sendAndWait',
	chatId: { __rl: true, mode: 'phone', value: PEOPLE.alice },
	message: 'Does Friday suit you?',
	responseType: 'reply',
	options: limitOf(1, 'hours'),
	separateOutputs: true,
	...parameters,
});

/** The texts that were sent, oldest first. */
export const textsSent = (host: Host) =>
	host.simulator.requests
		.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
		.map(({ body }) => (body as { text: string }).text);

/** A workflow that makes items, waits at a node called `Wait`, and has a node behind each output. */
export function waitingWorkflow(
	host: Host,
	parameters: Record<string, unknown>,
	items: Array<Record<string, unknown>> = [{ order: 17 }],
	before: NodeJson[] = [],
	branches = 4,
) {
	const nodes = [itemsNode(items), ...before, blooioNode(host, 'Wait', parameters)];
	const row = rowOf('Waiting', nodes);
	const behind = Array.from({ length: branches }, (_, index) => ({
		id: `behind-${index}`,
		name: `Output ${index}`,
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		position: [800, index * 200] as [number, number],
		parameters: {
			assignments: {
				assignments: [
					{
						id: '1',
						name: 'linked',
						value: "={{ JSON.stringify($('Items').item.json) }}",
						type: 'string',
					},
				],
			},
			includeOtherFields: true,
			options: {},
		},
		// A link that n8n cannot follow is no reason to stop.
		onError: 'continueRegularOutput',
	}));
	return {
		...row,
		nodes: [...row.nodes, ...behind],
		connections: {
			...row.connections,
			Wait: { main: behind.map(({ name }) => [{ node: name, type: 'main', index: 0 }]) },
		},
	};
}

/** Stores a workflow, runs it, and waits until it sleeps. */
export async function runToSleep(host: Host, workflow: ReturnType<typeof waitingWorkflow>) {
	const { rest } = host.n8n;
	const stored = await rest.createWorkflow(workflow);
	const { executionId } = await rest.run(stored.id);
	const statuses = ['waiting', 'success', 'error', 'crashed'];
	const run = await rest.waitForExecution(executionId, { statuses });
	return { executionId, status: run.status };
}

/** Waits for the end of an execution; gives what came to the node behind each output. */
export async function endOf(host: Host, executionId: string, branches = 4) {
	const run = await host.n8n.rest.waitForExecution(executionId);
	const { outputsOf } = await import('../../../scripts/lib/n8n/workflow-run.mjs');
	const items = Array.from({ length: branches }, (_, index) => {
		const name = `Output ${index}`;
		const hasRun = name in run.data.resultData.runData;
		return hasRun ? (outputsOf(run, name)[0] ?? []).map(({ json }) => json) : [];
	});
	return { status: run.status, items };
}

/** The webhooks that Blooio has now. */
export const webhooksOf = (host: Host) =>
	host.simulator.state.webhooks.all().map(({ url, type }) => ({ url, type }));

/** The webhook of a wait is deleted after the answer to the call that woke the execution. */
export const webhookGone = async (host: Host) =>
	await until(() => webhooksOf(host).length === 0, {
		what: 'the webhook of the wait to be deleted',
	});

/**
 * Has n8n wake what is due: by itself it looks once a minute, and when it starts.
 *
 * @param host whose executions sleep already
 */
export async function wakeDue(host: Host): Promise<void> {
	const count = async (status: string[]) => await host.n8n.rest.countExecutions({ status });
	// What n8n has woken by itself meanwhile would not outlive the restart.
	await until(async () => (await count(['new', 'running'])) === 0, {
		what: 'the running executions to end or sleep',
	});
	if ((await count(['waiting'])) > 0) await host.n8n.restart();
}
