import { NUMBERS, PEOPLE } from '../../simulator';
import { startHost, type Host } from '../support/host';

let host: Host;

beforeAll(async () => {
	// Nothing is delivered again because the machine is slow.
	host = await startHost({}, { deliveryRetry: { timeoutMs: 60_000 } });
});
afterAll(async () => await host?.stop());

const TYPE = 'n8n-nodes-blooio.blooioTrigger';

/** Stores a workflow that begins with the trigger. */
async function store(name: string, parameters: Record<string, unknown>) {
	const trigger = {
		id: `trigger-of-${name}`,
		name: 'Blooio Trigger',
		type: TYPE,
		typeVersion: 2,
		position: [0, 0],
		webhookId: `hook-of-${name}`.replaceAll(' ', '-'),
		parameters,
		credentials: { blooioApi: host.credential },
	};
	const end = {
		id: 'end',
		name: 'End',
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [200, 0],
		parameters: {},
	};
	return await host.n8n.rest.createWorkflow({
		name,
		nodes: [trigger, end],
		connections: { 'Blooio Trigger': { main: [[{ node: 'End', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	});
}

/** The subscriptions that Blooio has now. */
const subscriptions = () =>
	host.simulator.state.webhooks.all().map(({ url, type }) => ({ url, type }));

const executionsOf = async (workflowId: string) => await host.n8n.rest.executions({ workflowId });

/** Waits until a workflow has run so often, and returns what the trigger put out. */
async function eventsOf(workflowId: string, count: number) {
	const { until } = await import('../../../scripts/lib/process/poll.mjs');
	const { outputsOf } = await import('../../../scripts/lib/n8n/workflow-run.mjs');
	const isDone = async () => {
		const found = await executionsOf(workflowId);
		return found.filter(({ status }) => status === 'success').length >= count && found;
	};
	const found = await until(isDone, { what: `${count} executions`, timeoutMs: 60_000 });
	const runs = await Promise.all(
		(found || []).map(async ({ id }) => await host.n8n.rest.execution(id)),
	);
	return runs.reverse().map((run) => outputsOf(run, 'Blooio Trigger')[0]?.[0]?.json);
}

/** What asks for the page after this one; older versions of n8n give no cursor. */
function nextPage({
	results,
	nextCursor,
}: {
	results: Array<{ id: string }>;
	nextCursor?: string | null;
}) {
	if (nextCursor) return `&cursor=${encodeURIComponent(nextCursor)}`;
	const isFull = nextCursor === undefined && results.length >= 100;
	return isFull ? `&lastId=${results.at(-1)?.id}` : '';
}

/** Every execution of a workflow, page by page. */
async function allExecutions(workflowId: string) {
	const found = new Map<string, { id: string; status: string }>();
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	let next = '';
	do {
		const page = await host.n8n.rest.request(
			'GET',
			`/rest/executions?filter=${filter}&limit=100${next}`,
		);
		// What ran a moment ago may stand on two pages.
		for (const execution of page.results) found.set(execution.id, execution);
		next = nextPage(page);
	} while (next !== '');
	return [...found.values()];
}

/** The keys of the events with which executions started. */
async function keysOf(executions: Array<{ id: string }>) {
	const { outputsOf } = await import('../../../scripts/lib/n8n/workflow-run.mjs');
	const keys: unknown[] = [];
	for (const { id } of executions) {
		const run = await host.n8n.rest.execution(id);
		keys.push(outputsOf(run, 'Blooio Trigger')[0]?.[0]?.json.delivery.key);
	}
	return keys;
}

describe('the trigger in n8n', () => {
	it('subscribes when published, starts on events, and unsubscribes', async () => {
		const workflow = await store('received', { events: ['message.received'] });
		expect(subscriptions()).toEqual([]);

		await host.n8n.rest.publish(workflow.id);
		expect(subscriptions()).toEqual([
			{ url: expect.stringContaining(host.n8n.url), type: 'message' },
		]);

		host.simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text: 'Hello' });
		const [event] = await eventsOf(workflow.id, 1);
		expect(event).toMatchObject({
			event: 'message.received',
			sender: PEOPLE.alice,
			text: 'Hello',
			delivery: { key: expect.any(String), replay: false },
		});

		await host.n8n.rest.unpublish(workflow.id);
		expect(subscriptions()).toEqual([]);
	});

	it('starts no execution for what is filtered out, and answers it with 200', async () => {
		const workflow = await store('filtered', {
			events: ['message.received'],
			filters: { from: PEOPLE.carol },
		});
		await host.n8n.rest.publish(workflow.id);
		host.simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text: 'Not for you' });
		host.simulator.receive({ from: PEOPLE.carol, to: NUMBERS.dedicated, text: 'For you' });
		const events = await eventsOf(workflow.id, 1);
		await host.simulator.idle();
		expect(events.map((event) => event?.text)).toEqual(['For you']);
		expect(host.simulator.deliveries.slice(-2).map(({ status }) => status)).toEqual([200, 200]);
		await host.n8n.rest.unpublish(workflow.id);
	});

	it('refuses an event with a forged signature', async () => {
		const workflow = await store('forged', { events: ['*'] });
		await host.n8n.rest.publish(workflow.id);
		const before = host.simulator.deliveries.length;
		host.simulator.emit({ event: 'message.received', text: 'Forged' }, { secret: 'whsec_guessed' });
		await host.simulator.idle();
		const forged = host.simulator.deliveries.slice(before);
		expect(forged.map(({ status }) => status)).toContain(401);
		expect(await executionsOf(workflow.id)).toEqual([]);
		await host.n8n.rest.unpublish(workflow.id);
	});

	it('receives on after a restart of n8n, with the same subscription', async () => {
		const workflow = await store('restarted', { events: ['message.received'] });
		await host.n8n.rest.publish(workflow.id);
		const before = host.simulator.state.webhooks.all().map(({ webhookId }) => webhookId);
		await host.n8n.restart();
		expect(host.simulator.state.webhooks.all().map(({ webhookId }) => webhookId)).toEqual(before);
		host.simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text: 'Still there?' });
		const events = await eventsOf(workflow.id, 1);
		expect(events.map((event) => event?.text)).toEqual(['Still there?']);
		await host.n8n.rest.unpublish(workflow.id);
		expect(subscriptions()).toEqual([]);
	});

	it('catches up with what came while n8n was away', async () => {
		const workflow = await store('away', {
			events: ['message.received'],
			additionalOptions: { catchUp: true },
		});
		await host.n8n.rest.publish(workflow.id);
		await host.n8n.kill();
		const write = (text: string) =>
			host.simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text });
		write('One');
		write('Two');
		await host.simulator.idle();
		// So long ago that Blooio does not repeat them any more.
		for (const delivery of host.simulator.deliveries) delivery.at -= 10 * 60_000;
		await host.n8n.restart();
		write('Now');
		const events = await eventsOf(workflow.id, 3);
		expect(events.map((event) => event?.text).sort()).toEqual(['Now', 'One', 'Two']);
		await host.n8n.rest.unpublish(workflow.id);
		expect(subscriptions()).toEqual([]);
	});

	it('loses and doubles nothing in a burst of 500 events, 50 at a time', async () => {
		const workflow = await store('burst', { events: ['message.received'] });
		await host.n8n.rest.publish(workflow.id);
		for (let round = 0; round < 10; round++) {
			for (let at = 0; at < 50; at++) {
				const text = `Message ${round * 50 + at}`;
				host.simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text });
			}
			await host.simulator.idle();
		}
		const { until } = await import('../../../scripts/lib/process/poll.mjs');
		const finished = await until(
			async () => {
				const all = await allExecutions(workflow.id);
				return all.every(({ status }) => status === 'success') && all.length >= 500 && all;
			},
			{ what: '500 executions', timeoutMs: 120_000, intervalMs: 1000 },
		);
		expect((finished || []).length).toBe(500);
		expect(new Set(await keysOf(finished || [])).size).toBe(500);
		await host.n8n.rest.unpublish(workflow.id);
		expect(subscriptions()).toEqual([]);
	}, 400_000);
});
