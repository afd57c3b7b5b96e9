import { NUMBERS, PEOPLE } from '../../simulator';
import { until } from '../support/until';
import { prepare } from '../support/messages';
import type { Plan } from './support/plan';
import type { QueueHost } from './support/queueHost';

const EVENTS = 90;
/** Events of each burst. */
const BURST = 30;
/** Of the whole test, and of each of its waits. */
const LIMIT_MS = 400_000;
const WAIT_MS = 100_000;

/** Publishes a workflow that starts when somebody writes. */
async function publishTrigger({ rest, credential }: QueueHost): Promise<string> {
	const { id } = await rest.createWorkflow({
		name: 'events',
		nodes: [
			{
				id: 'trigger',
				name: 'Blooio Trigger',
				type: 'n8n-nodes-blooio.blooioTrigger',
				typeVersion: 2,
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

/** How executions ended, and why: without it a failure here tells nothing. */
async function endsOf({ rest }: QueueHost, ids: readonly string[]): Promise<string> {
	const lines = await Promise.all(
		ids.map(async (id) => {
			const { status, data } = await rest.execution(id);
			return `${id}: ${status} ${data.resultData.error?.message ?? ''}`;
		}),
	);
	return lines.join('\n');
}

/** Waits until every event has started an execution that ended well. */
async function eventsOf(host: QueueHost, workflowId: string) {
	const { outputsOf } = await import('../../../scripts/lib/n8n/workflow-run.mjs');
	/** The event of each execution that was read; a repeat has an execution of its own. */
	const events = new Map<string, { text: string; key: string }>();
	const filter = { workflowId, status: ['success'] };
	const isComplete = async () => {
		// To read them all costs n8n time that the executions need.
		if ((await host.rest.countExecutions(filter)) < EVENTS) return false;
		const found = await allExecutions(host, workflowId);
		for (const { id, status } of found) {
			if (status !== 'success' || events.has(id)) continue;
			const run = await host.rest.execution(id);
			const event = outputsOf(run, 'Blooio Trigger')[0]?.[0]?.json;
			events.set(id, { text: String(event?.text), key: String(event?.delivery.key) });
		}
		return new Set([...events.values()].map(({ text }) => text)).size >= EVENTS;
	};
	await until(isComplete, {
		what: `${EVENTS} different events`,
		timeoutMs: WAIT_MS,
		intervalMs: 500,
	}).catch(async (error: unknown) => {
		const found = await allExecutions(host, workflowId);
		const told = await endsOf(
			host,
			found.filter(({ status }) => status !== 'success').map(({ id }) => id),
		);
		throw new AggregateError([error], `${found.length} have begun, not ended well:\n${told}`);
	});
	return [...events.values()];
}

/** The webhook process dies while events arrive: Blooio brings them again, and none is lost. */
export function triggerEvents(current: () => QueueHost, { after }: Plan): void {
	it(
		'the webhook process dies and comes back while events arrive',
		async () => {
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
			await until(() => answered() === BURST, { what: 'the first burst', timeoutMs: WAIT_MS });
			arrive(BURST);
			// In the middle of the second burst; the third one finds nobody.
			const count = BURST + (after % BURST);
			await until(() => answered() >= count, {
				what: `${count} events`,
				timeoutMs: WAIT_MS,
				intervalMs: 1,
			});
			await webhook?.kill();
			arrive(2 * BURST);
			await webhook?.restart();
			await simulator.idle();
			expect(answered()).toBe(EVENTS);

			const events = await eventsOf(host, workflowId);
			expect(new Set(events.map(({ text }) => text))).toEqual(new Set(texts));
			// A repeat is told by its key: as many keys as events, and as many pairs of both.
			expect(new Set(events.map(({ key }) => key)).size).toBe(EVENTS);
			expect(new Set(events.map(({ text, key }) => `${key} ${text}`)).size).toBe(EVENTS);
			await host.rest.unpublish(workflowId);
		},
		LIMIT_MS,
	);
}
