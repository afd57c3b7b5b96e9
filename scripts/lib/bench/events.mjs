import { createSender, signedEvents } from './deliveries.mjs';
import { alternate, comparePair, median } from './measure.mjs';
import { rowOf } from './nodes.mjs';
import { BENCH_PACKAGE } from './package.mjs';
import { until } from '../process/poll.mjs';

const AT_ONCE = 50;
const SINGLE_EVENTS = 100;
const END = { name: 'End', type: 'n8n-nodes-base.noOp' };

/** @param {import('./host.mjs').BenchHost} host @param {Record<string, any>} trigger */
async function publish({ n8n }, trigger) {
	const workflow = await n8n.rest.createWorkflow(rowOf(trigger.name, [trigger, END]));
	await n8n.rest.publish(workflow.id);
	const filter = encodeURIComponent(JSON.stringify({ workflowId: workflow.id }));
	const route = `/rest/executions?filter=${filter}&limit=1`;
	/** @returns {Promise<number>} executions that have ended */
	const ended = async () => {
		const { results, count } = await n8n.rest.request('GET', route);
		return results.every((/** @type {any} */ { status }) => status === 'success') ? count : -1;
	};
	return { id: workflow.id, ended };
}

/**
 * The trigger and the built-in Webhook node side by side, and the trigger's refusals.
 *
 * @param {import('./sends.mjs').Bench} bench
 * @returns {Promise<import('./measure.mjs').Row[]>}
 */
export async function events({ host, runs, items }) {
	await host.api.reset(0);
	const trigger = await publish(host, {
		name: 'Blooio Trigger',
		type: 'n8n-nodes-blooio.blooioTrigger',
		typeVersion: 2,
		webhookId: 'bench-trigger',
		parameters: { events: ['message.received'] },
		credentials: { blooioApi: host.credential },
	});
	const webhook = await publish(host, {
		name: 'Webhook',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		webhookId: 'bench-webhook',
		parameters: { httpMethod: 'POST', path: 'bench', responseMode: 'onReceived', options: {} },
	});
	const bare = await publish(host, {
		name: 'Bare trigger',
		type: `${BENCH_PACKAGE}.events`,
		webhookId: 'bench-bare',
	});
	const bareUrl = `${host.n8n.url}/webhook/bench-bare/webhook`;
	const triggerUrl = `${host.n8n.url}/webhook/bench-trigger/webhook`;
	const webhookUrl = `${host.n8n.url}/webhook/bench`;

	/** @param {typeof trigger} target @param {string} url until the last execution has ended */
	const flood = (target, url) => async () => {
		const sender = createSender(AT_ONCE);
		const list = signedEvents(items, 'whsec_bench');
		const wanted = (await target.ended()) + items;
		const startedAt = performance.now();
		const statuses = await Promise.all(list.map((event) => sender.post(url, event)));
		expectAll(statuses, 200);
		const done = async () => (await target.ended()) >= wanted;
		await until(done, { what: `${items} executions`, timeoutMs: 120_000, intervalMs: 20 });
		const took = performance.now() - startedAt;
		sender.close();
		return took;
	};

	/** @param {string} secret @param {number} status */
	const oneByOne = (secret, status) => async () => {
		const sender = createSender(1);
		const wanted = (await trigger.ended()) + (status === 200 ? SINGLE_EVENTS : 0);
		/** @type {number[]} */
		const times = [];
		for (const event of signedEvents(SINGLE_EVENTS, secret)) {
			const startedAt = performance.now();
			expectAll([await sender.post(triggerUrl, event)], status);
			times.push(performance.now() - startedAt);
		}
		sender.close();
		// The executions that they started are not to disturb the other side.
		const done = async () => (await trigger.ended()) >= wanted;
		await until(done, { what: 'the executions', timeoutMs: 120_000, intervalMs: 20 });
		return median(times);
	};

	const [own = NaN, builtIn, bareTrigger] = await alternate(
		[flood(trigger, triggerUrl), flood(webhook, webhookUrl), flood(bare, bareUrl)],
		runs,
	);
	const refused = await comparePair(oneByOne('guessed', 401), oneByOne('whsec_bench', 200), runs);
	const flooded = {
		name: `${items} signed events through the trigger, until all executions have ended`,
		goal: 1.05,
		own,
		unit: 'ms',
		runs,
	};
	for (const { id } of [trigger, webhook, bare]) await host.n8n.rest.unpublish(id);
	return [
		{
			...flooded,
			against: 'Webhook node, no verification',
			other: builtIn,
			remark: `${AT_ONCE} events at a time, wall time; n8n spares its own Webhook node alone the isolate that it makes for the expressions of any other trigger, once for each event`,
		},
		{
			...flooded,
			against: 'bare trigger of a package, no verification',
			other: bareTrigger,
			remark: 'what verification, filters and parsing cost',
		},
		{
			name: 'a forged event, until it is answered',
			against: 'an accepted event',
			goal: 0.5,
			...refused,
			unit: 'ms',
			remark: `median of ${SINGLE_EVENTS} events, one after the other, in each run`,
		},
	];
}

/** @param {number[]} statuses @param {number} wanted */
function expectAll(statuses, wanted) {
	const other = statuses.find((status) => status !== wanted);
	if (other !== undefined) throw new Error(`An event was answered ${other}, not ${wanted}`);
}
