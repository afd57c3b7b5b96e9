import { RestError } from './session.mjs';
import { until } from '../process/poll.mjs';

/** n8n itself retries the registration of a trigger for some 15 s. */
const PUBLICATION = { timeoutMs: 60_000, intervalMs: 50 };

/**
 * @typedef {{ id?: string, name: string, nodes: Array<Record<string, any>>,
 *   connections: Record<string, any>, settings?: Record<string, any>, [key: string]: any
 *   }} WorkflowJson
 * @typedef {WorkflowJson & { id: string, versionId: string, active: boolean }} StoredWorkflow
 */

/** @param {unknown} error @returns {boolean} whether n8n is too old to have the route */
const isMissing = (error) => error instanceof RestError && error.status === 404;

/**
 * The part of the client that keeps workflows.
 *
 * @param {import('./session.mjs').RestRequest} request
 */
export function workflowMethods(request) {
	/**
	 * @param {WorkflowJson} workflow as exported; tags and published state are left out
	 * @returns {Promise<StoredWorkflow>}
	 */
	function createWorkflow(workflow) {
		const { id, name, nodes, connections, settings = {}, pinData } = workflow;
		return request('POST', '/rest/workflows', {
			...(id && { id }),
			name,
			nodes,
			connections,
			settings,
			// n8n 1 has no default for it.
			active: false,
			...(pinData && { pinData }),
		});
	}

	/** @param {string} id @returns {Promise<StoredWorkflow>} */
	const workflow = (id) => request('GET', `/rest/workflows/${id}`);

	/**
	 * @param {string} id
	 * @param {Partial<WorkflowJson>} changes
	 * @returns {Promise<StoredWorkflow>}
	 */
	const updateWorkflow = (id, changes) => request('PATCH', `/rest/workflows/${id}`, changes);

	/**
	 * n8n answers (un)publishing at once and registers or removes the triggers afterwards. Before it
	 * had this status, it answered when that was done.
	 *
	 * @param {string} id
	 * @param {(now: { status: string, liveVersionId: string | null }) => boolean} isDone
	 */
	async function waitForPublication(id, isDone) {
		const check = async () => {
			const now = await request('GET', `/rest/workflows/${id}/publication-status`).catch(
				(error) => {
					if (isMissing(error)) return undefined;
					throw error;
				},
			);
			if (!now) return true;
			if (['failed', 'partial'].includes(now.status)) {
				const reasons = now.triggers.map((/** @type {any} */ { errorMessage }) => errorMessage);
				throw new Error(`Workflow ${id} was not published: ${reasons.filter(Boolean).join('; ')}`);
			}
			return now.status !== 'in_progress' && isDone(now);
		};
		await until(check, { what: `the publication of workflow ${id}`, ...PUBLICATION });
	}

	/**
	 * @param {string} id
	 * @param {boolean} active
	 * @param {object} version what goes along
	 */
	async function setActive(id, active, version) {
		const route = `/rest/workflows/${id}/${active ? 'activate' : 'deactivate'}`;
		await request('POST', route, version).catch(async (error) => {
			if (!isMissing(error)) throw error;
			// n8n 1 knows no versions to publish.
			await updateWorkflow(id, { active });
		});
	}

	/**
	 * Publishes the latest version. Its triggers and webhooks are registered when this returns.
	 *
	 * @param {string} id
	 * @returns {Promise<StoredWorkflow>}
	 * @throws {Error} with the trigger's message when it could not be registered
	 */
	async function publish(id) {
		const { versionId } = await workflow(id);
		await setActive(id, true, { versionId });
		await waitForPublication(id, ({ liveVersionId }) => liveVersionId === versionId);
		return await workflow(id);
	}

	/**
	 * Takes a workflow out of service. Its triggers and webhooks are gone when this returns.
	 *
	 * @param {string} id
	 */
	async function unpublish(id) {
		await setActive(id, false, {});
		await waitForPublication(id, ({ status }) => status === 'not_published');
	}

	return { createWorkflow, workflow, updateWorkflow, publish, unpublish };
}
