import { NUMBERS, PEOPLE } from '../../simulator';
import { until } from '../support/until';
import { prepare } from '../support/messages';
import type { Plan } from './support/plan';
import type { QueueHost } from './support/queueHost';

const EVENTS = 90;
/** Events of each burst. */
const BURST = 30;

/** Publishes a workflow that starts when somebody writes. */
async function publishTrigger({ rest, credential }: QueueHost): Promise<string> {
	const { id } = await rest.createWorkflow({
		name: 'events',
		nodes: [
			{
				id: 'trigger',
				name: 'Blooio Trigger',
				type: 'n8n-nodes-blooio.blooioTrigger',
				typeVersion: 1,
				position: [0, 0],
				webhookId: 'queue-events',
				parameters: { events: ['message.received'] },
				credentials: { blooioApi: credential },
			},
			{
				id: 'end',
				name: 'End',
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [220, 0],
				parameters: {},
			},
		],
		connections: { 'Blooio Trigger': { main: [[{ node: 'End', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	});
	await rest.publish(id);
	return id;
}

/** Every execution of a workflow, page by page. */
async function allExecutions({ rest }: QueueHost, workflowId: string) {
	const found: Array<{ id: string; status: string }> = [];
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	let cursor = '';
	do {
		const next = cursor && `&cursor=${encodeURIComponent(cursor)}`;
		const page = await rest.request('GET', `/rest/executions?filter=${filter}&limit=100${next}`);
		found.push(...page.results);
		cursor = page.nextCursor ?? '';
	} while (cursor !== '');
	return found;
}

/** The keys of the events with which executions started, by the text of the event. */
async function keysByText({ rest }: QueueHost, executions: Array<{ id: string }>) {
	const { outputsOf } = await import('../../../scripts/lib/workflow-run.mjs');
	const keys = new Map<string, string[]>();
	for (const { id } of executions) {
		const event = outputsOf(await rest.execution(id), 'Blooio Trigger')[0]?.[0]?.json;
		const text = String(event?.text);
		keys.set(text, [...(keys.get(text) ?? []), String(event?.delivery.key)]);
	}
	return keys;
}

/** The webhook process dies while events arrive: Blooio brings them again, and none is lost. */
export function triggerEvents(current: () => QueueHost, { after }: Plan): void {
	it('the webhook process dies and comes back while events arrive', async () => {
		const host = current();
		const { simulator, webhook } = host;
		prepare(simulator);
		const workflowId = await publishTrigger(host);
		const texts = Array.from({ length: EVENTS }, (_, index) => `Event ${index}`);
		const arrive = (from: number) => {
			for (const text of texts.slice(from, from + BURST)) {
				simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text });
			}
		};
		const answered = () =>
			simulator.deliveries.filter(
				({ event, status }) => event === 'message.received' && status === 200,
			).length;

		arrive(0);
		await until(() => answered() === BURST, { what: 'the first burst' });
		arrive(BURST);
		// In the middle of the second burst; the third one finds nobody.
		const count = BURST + (after % BURST);
		await until(() => answered() >= count, { what: `${count} events`, intervalMs: 1 });
		await webhook?.kill();
		arrive(2 * BURST);
		await webhook?.restart();
		await simulator.idle();
		expect(answered()).toBe(EVENTS);

		const executions = await until(
			async () => {
				const found = await allExecutions(host, workflowId);
				return found.filter(({ status }) => status === 'success').length >= EVENTS && found;
			},
			{ what: `${EVENTS} executions`, timeoutMs: 60_000 },
		);
		const succeeded = (executions || []).filter(({ status }) => status === 'success');
		const keys = await keysByText(host, succeeded);
		expect([...keys.keys()].sort()).toEqual([...texts].sort());
		const different = [...keys.values()].map((ofOne) => new Set(ofOne));
		expect(different.filter(({ size }) => size !== 1)).toEqual([]);
		expect(new Set([...keys.values()].flat()).size).toBe(EVENTS);
		await host.rest.unpublish(workflowId);
	});
}
