import { rowOf } from './nodes.mjs';
import { until } from '../process/poll.mjs';

const END = { name: 'End', type: 'n8n-nodes-base.noOp' };
const PATIENCE_MS = 120_000;

/** @typedef {Awaited<ReturnType<typeof publish>>} Published a workflow that waits for events */

/**
 * Publishes a workflow that begins with a trigger and does nothing.
 *
 * @param {import('./host.mjs').BenchHost} host
 * @param {Record<string, any> & { webhookId: string }} trigger
 * @param {string} [path] default: that of a trigger whose webhook is called "webhook"
 */
export async function publish({ n8n }, trigger, path = `${trigger.webhookId}/webhook`) {
	const { rest } = n8n;
	const { id } = await rest.createWorkflow(rowOf(trigger.name, [trigger, END]));
	await rest.publish(id);
	const filter = encodeURIComponent(JSON.stringify({ workflowId: id }));
	const route = `/rest/executions?filter=${filter}&limit=1`;
	/** @returns {Promise<number>} executions that have ended; -1 while the latest runs */
	const ended = async () => {
		const { results, count } = await rest.request('GET', route);
		return results.every((/** @type {any} */ { status }) => status === 'success') ? count : -1;
	};
	return {
		url: `${n8n.url}/webhook/${path}`,
		/**
		 * Does something and waits until as many executions have ended as it starts.
		 *
		 * @param {number} count
		 * @param {() => Promise<void>} act
		 * @param {number} [intervalMs] between looks, which cost n8n time too
		 */
		async during(count, act, intervalMs = 20) {
			const wanted = (await ended()) + count;
			await act();
			const done = async () => (await ended()) >= wanted;
			await until(done, { what: `${count} executions`, timeoutMs: PATIENCE_MS, intervalMs });
		},
		unpublish: async () => await rest.unpublish(id),
	};
}

/** Options of a trigger that looks for no execution that waits for the event. */
export const RESUMES_NOTHING = { resumeWaiting: 'off' };

/**
 * The trigger of this package.
 *
 * @param {import('./host.mjs').BenchHost} host
 * @param {string} webhookId
 * @param {object} [additionalOptions]
 */
export const blooioTrigger = ({ credential }, webhookId, additionalOptions = {}) => ({
	name: 'Blooio Trigger',
	type: 'n8n-nodes-blooio.blooioTrigger',
	typeVersion: 2,
	webhookId,
	parameters: { events: ['message.received'], additionalOptions },
	credentials: { blooioApi: credential },
});
