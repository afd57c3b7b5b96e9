import { parseFlatted } from './flatted.mjs';
import { until } from '../process/poll.mjs';

/** Statuses after which an execution changes no more. */
const FINAL = ['success', 'error', 'canceled', 'crashed'];

/**
 * @typedef {{ id: string, status: string, mode: string, workflowId: string,
 *   [key: string]: any }} ExecutionSummary
 * @typedef {import('./workflow-run.mjs').Run & ExecutionSummary} Execution
 */

/**
 * The part of the client that runs workflows and reads what came of it.
 *
 * @param {import('./session.mjs').RestRequest} request
 */
export function executionMethods(request) {
	/**
	 * Runs a workflow as the editor's button does.
	 *
	 * @param {string} id
	 * @param {{ trigger?: string }} [options] name of the trigger node, default the first one
	 * @returns {Promise<{ executionId: string, waitingForWebhook?: boolean }>} without an
	 *   `executionId` when n8n now waits for a test webhook
	 */
	async function run(id, { trigger } = {}) {
		const workflowData = await request('GET', `/rest/workflows/${id}`);
		const name = trigger ?? firstTrigger(workflowData);
		// n8n 1 runs the workflow that comes along; later versions run the stored one.
		const body = { workflowData, triggerToStartFrom: { name } };
		return await request('POST', `/rest/workflows/${id}/run`, body);
	}

	/**
	 * @param {{ workflowId?: string, status?: string[] }} [filter]
	 * @param {number} [limit] at most 100
	 * @returns {Promise<ExecutionSummary[]>} newest first, without data
	 */
	async function executions(filter = {}, limit = 100) {
		const query = new URLSearchParams({ filter: JSON.stringify(filter), limit: String(limit) });
		return (await request('GET', `/rest/executions?${query}`)).results;
	}

	/**
	 * @param {{ workflowId?: string, status?: string[] }} filter
	 * @returns {Promise<number>} how many there are
	 */
	async function countExecutions(filter) {
		const query = new URLSearchParams({ filter: JSON.stringify(filter), limit: '1' });
		const { count, results } = await request('GET', `/rest/executions?${query}`);
		return typeof count === 'number' && count >= 0 ? count : results.length;
	}

	/** @param {string} id @returns {Promise<Execution>} with its data */
	const execution = async (id) => unpack(await request('GET', `/rest/executions/${id}`));

	/**
	 * @param {string} id
	 * @param {{ timeoutMs?: number, statuses?: string[] }} [options] `statuses` to wait for,
	 *   default the final ones; pass `['waiting']` to see an execution go to sleep
	 * @returns {Promise<Execution>}
	 */
	async function waitForExecution(id, { timeoutMs = 60_000, statuses = FINAL } = {}) {
		const check = async () => {
			const found = await request('GET', `/rest/executions/${id}`).catch((error) => {
				// Older versions cannot show an execution that has only begun.
				if (error.status === 500) return undefined;
				throw error;
			});
			return found && statuses.includes(found.status) ? unpack(found) : undefined;
		};
		const what = `execution ${id} to be ${statuses.join(', ')}`;
		return await until(check, { what, timeoutMs, intervalMs: 100 });
	}

	/**
	 * Runs a workflow and returns the finished execution.
	 *
	 * @param {string} id
	 * @param {{ trigger?: string, timeoutMs?: number, statuses?: string[] }} [options]
	 * @returns {Promise<Execution>}
	 */
	async function runToEnd(id, { trigger, ...options } = {}) {
		const { executionId } = await run(id, { trigger });
		return await waitForExecution(executionId, options);
	}

	/** @param {string} id */
	const stopExecution = (id) => request('POST', `/rest/executions/${id}/stop`);

	return {
		run,
		runToEnd,
		executions,
		countExecutions,
		execution,
		waitForExecution,
		stopExecution,
	};
}

/**
 * @param {any} stored an execution whose data is still text
 * @returns {Execution}
 */
function unpack(stored) {
	return { ...stored, data: parseFlatted(stored.data) };
}

/**
 * @param {import('./workflows.mjs').WorkflowJson} workflow
 * @returns {string}
 */
function firstTrigger({ name, nodes }) {
	const isTrigger = (/** @type {Record<string, any>} */ node) =>
		/trigger$|webhook$/i.test(node.type);
	const found = nodes.find((node) => isTrigger(node) && !node.disabled);
	if (!found) throw new Error(`The workflow "${name}" has no trigger`);
	return found.name;
}
