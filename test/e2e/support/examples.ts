import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { Host } from './host';

const exampleSchema = z.object({
	name: z.string(),
	nodes: z.array(z.object({ name: z.string(), parameters: z.record(z.unknown()) }).passthrough()),
	connections: z.record(z.unknown()),
	settings: z.record(z.unknown()),
});

/** Parameters to set in place of an example's own, by the name of the node. */
export type Changes = Record<string, Record<string, unknown>>;

/**
 * Imports an example as it is, but for the changes; n8n finds its credentials by their names.
 *
 * @param file name in the folder `examples`, without its ending
 * @throws Error when a change names a node that the example lacks
 */
export async function importExample(
	host: { n8n: { rest: Pick<Host['n8n']['rest'], 'createWorkflow'> } },
	file: string,
	changes: Changes = {},
) {
	const { readExample } = await import('../../../scripts/lib/demo/examples.mjs');
	const example = exampleSchema.parse(readExample(`${file}.json`));
	for (const [name, parameters] of Object.entries(changes)) {
		const node = example.nodes.find((one) => one.name === name);
		if (!node) throw new Error(`${file} has no node "${name}"`);
		Object.assign(node.parameters, parameters);
	}
	// As n8n's editor does: two imports of one example do not get in each other's way.
	for (const node of example.nodes) if ('webhookId' in node) node.webhookId = randomUUID();
	return await host.n8n.rest.createWorkflow(example);
}

/** Items by the name of the node; a node that did not run is not in it. */
export type ItemsByNode = Record<string, Array<Record<string, unknown>>>;

type Execution = Awaited<ReturnType<Host['n8n']['rest']['execution']>>;

/** What came out of the first output of each node, over all its executions, by name. */
export function itemsOf(run: Execution): ItemsByNode {
	const runs = Object.entries(run.data.resultData.runData);
	return Object.fromEntries(
		runs.map(([name, nodeRuns]) => [
			name,
			nodeRuns.flatMap(({ data }) => (data?.main?.[0] ?? []).map(({ json }) => json)),
		]),
	);
}

/** Runs an imported workflow to its end and gives what its nodes put out. */
export async function runExample(host: Host, workflow: { id: string }, trigger?: string) {
	const run = await host.n8n.rest.runToEnd(workflow.id, { trigger, timeoutMs: 120_000 });
	return { status: run.status, items: itemsOf(run) };
}

/** Runs an imported workflow until it sleeps; returns the ID of its execution. */
export async function runToSleep(host: Host, workflow: { id: string }): Promise<string> {
	const { executionId } = await host.n8n.rest.run(workflow.id);
	const statuses = ['waiting', 'success', 'error', 'crashed'];
	const { status } = await host.n8n.rest.waitForExecution(executionId, { statuses });
	expect(status).toBe('waiting');
	return executionId;
}

/** Waits for the end of an execution and gives what its nodes put out. */
export async function endOf(host: Host, executionId: string) {
	const run = await host.n8n.rest.waitForExecution(executionId, { timeoutMs: 120_000 });
	return { status: run.status, items: itemsOf(run) };
}

/** Waits until a published workflow has ended so often; gives what its nodes put out, oldest first. */
export async function endsOf(host: Host, workflow: { id: string }, count: number) {
	const { until } = await import('../../../scripts/lib/process/poll.mjs');
	const { rest } = host.n8n;
	const found = await until(
		async () => {
			const all = await rest.executions({ workflowId: workflow.id });
			const ended = all.filter(({ status }) => ['success', 'error', 'crashed'].includes(status));
			return ended.length >= count && ended;
		},
		{ what: `${count} executions`, timeoutMs: 120_000 },
	);
	const runs = [];
	for (const { id } of (found || []).reverse()) runs.push(await rest.execution(id));
	return runs.map((run) => ({ status: run.status, items: itemsOf(run) }));
}

/** All that the simulator begins with is older. */
const SEED_AGE_MS = 30 * 60_000;

/** What we wrote in a chat since the simulator began, oldest first. */
export const writtenTo = (host: Host, chat: string) =>
	(host.simulator.state.chats.get(chat)?.messages ?? [])
		.filter(
			({ direction, createdAt }) =>
				direction === 'outbound' && createdAt > Date.now() - SEED_AGE_MS,
		)
		.map(({ text, line }) => ({ text, from: line }));
