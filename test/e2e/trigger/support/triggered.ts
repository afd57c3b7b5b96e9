import type { Host } from '../../support/host';
import { inARow } from '../../support/workflow';

/** What a workflow that begins with the trigger consists of. */
export interface Triggered {
	parameters?: Record<string, unknown>;
	/** Nodes behind the trigger, in a row; the first has the trigger for its input. */
	behind?: Array<Record<string, unknown> & { name: string }>;
	credential?: Host['credential'];
	/** Type of the trigger; Blooio Trigger unless given. */
	type?: string;
}

const END = { name: 'End', type: 'n8n-nodes-base.noOp' };

/** Stores a workflow that begins with the trigger. */
export async function storeTriggered(host: Host, name: string, given: Triggered = {}) {
	const { parameters = { events: ['message.received'] }, behind = [END] } = given;
	const trigger = {
		name: 'Blooio Trigger',
		type: given.type ?? 'n8n-nodes-blooio.blooioTrigger',
		typeVersion: 2,
		webhookId: `hook-of-${name}`.replaceAll(' ', '-'),
		parameters,
		credentials: { blooioApi: given.credential ?? host.credential },
	};
	const row = [trigger, ...behind].map((node, index) => ({
		id: `${name}-${index}`.replaceAll(' ', '-'),
		typeVersion: 1,
		position: [index * 200, 0],
		parameters: {},
		...node,
	}));
	return await host.n8n.rest.createWorkflow({
		...{ name, nodes: row, connections: inARow(row), settings: { executionOrder: 'v1' } },
	});
}

/** The executions of a workflow that have succeeded, once there are so many; the oldest first. */
export async function ended(host: Host, workflowId: string, count: number) {
	const { until } = await import('../../../../scripts/lib/process/poll.mjs');
	const isDone = async () => {
		// A busy n8n turns questions away.
		const found: Array<{ id: string; status: string }> = await host.n8n.rest
			.executions({ workflowId })
			.catch(() => []);
		return found.filter(({ status }) => status === 'success').length >= count && found;
	};
	const found = await until(isDone, { what: `${count} executions`, timeoutMs: 60_000 });
	return [...(found || [])].reverse();
}

/** The items that came out of a node in each of the executions. */
export async function outputOf(
	host: Host,
	executions: ReadonlyArray<{ id: string }>,
	node: string,
) {
	const { outputsOf } = await import('../../../../scripts/lib/n8n/workflow-run.mjs');
	const runs = await Promise.all(
		executions.map(async ({ id }) => await host.n8n.rest.execution(id)),
	);
	return runs.map((run) => outputsOf(run, node)[0]?.[0]);
}
