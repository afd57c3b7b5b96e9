import { until } from '../../e2e/support/until';
import { NUMBERS, PEOPLE } from '../../simulator';
import { ended, outputOf, storeTriggered } from '../../e2e/trigger/support/triggered';
import type { Host } from '../../e2e/support/host';
import { blooioNode, itemsNode, rowOf } from '../../e2e/support/workflow';

/** What came of a storm. */
export interface StormOutcome {
	/** Texts of the messages with which executions started, sorted. */
	started: unknown[];
	deliveries: number;
	/** Deliveries that were answered with success at their first attempt. */
	atOnce: number;
	/** From the first message to the last execution's end. */
	seconds: number;
}

const OPEN = ['new', 'running'];

/** The messages that come in meanwhile. */
export const textsOf = (messages: number) =>
	Array.from({ length: messages }, (_, index) => `Incoming ${index}`).sort();

/**
 * A bulk of messages goes out, each with its statuses, while others come in and start a workflow each.
 *
 * @param host whose simulator has no other webhook
 */
export async function storm(host: Host, sends: number, messages: number): Promise<StormOutcome> {
	const { simulator, n8n } = host;
	const { rest } = n8n;
	const trigger = await storeTriggered(host, 'storm');
	await rest.publish(trigger.id);
	const items = Array.from({ length: sends }, (_, index) => ({ text: `Bulk ${index}` }));
	const send = blooioNode(host, 'Send', {
		...{ resource: 'message', operation: 'send', text: '={{ $json.text }}' },
		chatId: { __rl: true, mode: 'phone', value: PEOPLE.alice },
	});
	const bulk = await rest.createWorkflow(rowOf('bulk', [itemsNode(items), send]));
	const before = simulator.deliveries.length;
	const began = Date.now();
	const run = rest.runToEnd(bulk.id);
	for (const text of textsOf(messages)) {
		simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text });
	}
	// n8n is busy: what asks how far it is may be turned away.
	await run.catch(() => undefined);
	await simulator.idle();
	await until(
		async () => (await rest.countExecutions({ workflowId: trigger.id, status: OPEN })) === 0,
		{ what: 'the end of all executions', timeoutMs: 120_000 },
	);
	const executions = await ended(host, trigger.id, 0);
	const seconds = Math.round((Date.now() - began) / 1000);
	const first = simulator.deliveries.slice(before).filter(({ attempt }) => attempt === 1);
	const outputs = await outputOf(host, executions, 'Blooio Trigger');
	await rest.unpublish(trigger.id);
	return {
		started: outputs.map((item) => item?.json.text).sort(),
		deliveries: first.length,
		atOnce: first.filter(({ status }) => status === 200).length,
		seconds,
	};
}
