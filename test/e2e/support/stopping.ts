import type { Simulator } from '../../simulator';
import type { Host } from './host';
import { bulkItems, ledgerOf, prepare, type Item } from './messages';
import { until } from './until';
import { blooioNode, itemsNode, rowOf } from './workflow';

/** Max Concurrency of the stopped send. */
export const IN_FLIGHT = 4;

interface Place {
	simulator: Simulator;
	rest: Host['n8n']['rest'];
	credential: Host['credential'];
}

/** A workflow that sends the items, as a person starts it in the editor. */
async function store(place: Place, name: string, items: readonly Item[]): Promise<string> {
	const send = blooioNode(place, 'Send', {
		resource: 'message',
		operation: 'send',
		chatId: { __rl: true, mode: 'phone', value: '={{ $json.to }}' },
		text: '={{ $json.text }}',
		errorOutputs: [],
		options: { maxConcurrency: IN_FLIGHT },
	});
	const nodes = [itemsNode(items.map((item) => ({ ...item }))), send];
	return (await place.rest.createWorkflow(rowOf(name, nodes))).id;
}

/**
 * Stops an execution in the middle of a slow bulk send of 500 messages, and lets another execution
 * send after it: longer than the stopped one would need to show that it goes on.
 *
 * @returns the stopped execution as n8n keeps it, and what it had sent when n8n had confirmed the
 *   stop, and at the end
 */
export async function stopMidway(place: Place) {
	const { simulator, rest } = place;
	prepare(simulator);
	simulator.delay(300);
	const items = bulkItems('Stopped');
	const stoppedId = await store(place, 'Stopped', items);
	const laterId = await store(place, 'Later', bulkItems('Later', '+1555778').slice(0, 40));

	const { executionId } = await rest.run(stoppedId);
	const isSending = () => simulator.requests.length >= 40;
	await until(isSending, { what: 'the first messages', intervalMs: 5 });
	await rest.stopExecution(executionId);
	const atStop = ledgerOf(simulator, items);
	const execution = await rest.waitForExecution(executionId);
	await rest.runToEnd(laterId);
	return {
		execution: await rest.execution(execution.id),
		atStop,
		left: ledgerOf(simulator, items),
	};
}
