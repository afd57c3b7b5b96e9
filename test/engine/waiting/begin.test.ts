import { PEOPLE } from '../../simulator';
import { until } from '../support/until';
import { startWaitingWorld } from './support/world';

const world = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });

/** Fills the organization with webhooks; `url` makes the address of each. */
function fill(url: (at: number) => string, count = 64): void {
	for (let at = 0; at < count; at++) {
		world.simulator.state.webhooks.add({
			url: url(at),
			// Nothing is delivered to them.
			type: 'poll',
			validUntil: -1,
			createdAt: 0,
		});
	}
}

const codeOf = (items: Array<Record<string, unknown>> = []) =>
	items.map(({ error }) => (error as { code: string }).code);

it('a message that is refused leaves by the output of its code, and no webhook', async () => {
	world.simulator.fail({
		times: 1,
		method: 'POST',
		path: '/messages',
		respond: { status: 403, body: { code: 'inbound_only_no_prior_inbound', error: 'Reply-only' } },
	});
	const execution = await world.ask({ errorOutputs: ['inbound_only_no_prior_inbound'] });
	expect(execution.status).toBe('success');
	expect(codeOf(execution.arrived['Reply-only'])).toEqual(['inbound_only_no_prior_inbound']);
	expect(world.webhooks()).toEqual([]);
});

it.each(['reply', 'poll', 'approval'])(
	'who has a tag that is to be skipped is not asked (%s)',
	async (responseType) => {
		const { tags } = world.simulator.state.contacts.ensure(PEOPLE.alice, 0);
		tags.push({ tag: 'opted-out', createdAt: 0 });
		const poll = { pollOptions: ['Yes', 'No'] };
		const execution = await world.ask({
			responseType,
			...(responseType === 'poll' && poll),
			options: { skipTags: 'opted-out' },
			errorOutputs: ['opted_out'],
		});
		expect(execution.status).toBe('success');
		expect(Object.values(execution.arrived).map(codeOf)).toEqual([['opted_out']]);
		expect(world.texts()).toEqual([]);
		expect(world.webhooks()).toEqual([]);
	},
);

it('a message that is refused stops the node otherwise, and leaves no webhook', async () => {
	world.simulator.fail({
		times: 1,
		method: 'POST',
		path: '/messages',
		respond: { status: 403, body: {} },
	});
	const execution = await world.ask();
	expect(execution.status).toBe('error');
	expect(world.webhooks()).toEqual([]);
});

it('without room for a webhook nothing is sent', async () => {
	fill((at) => `https://example.com/${at}`);
	const execution = await world.ask({ errorOutputs: ['webhook_limit_reached'] });
	expect(codeOf(execution.arrived['Webhook limit'])).toEqual(['webhook_limit_reached']);
	expect(world.texts()).toEqual([]);
	expect(world.webhooks()).toHaveLength(64);
});

it('room is made by deleting what waits of this n8n left over', async () => {
	await world.ask();
	const { url } = world.webhook();
	// As many whose end is not certain as a question asks about by the way, and others behind them.
	fill((at) => url.replace(/signature=\w+/, `signature=${at}`), 9);
	const { origin } = world.n8n;
	fill((at) => `${origin}/webhook-waiting/gone-${at}/node?blooio_wait_until=0`, 10);
	fill((at) => `https://example.com/${at}`, 44);
	const execution = await world.ask({ options: { mostWebhooks: 64 } });
	expect(execution.status).toBe('waiting');
	expect(world.webhooks()).toHaveLength(64 - 10 + 1);
});

it('an n8n that does not reach itself is asked once, not for each leftover', async () => {
	const { origin } = world.n8n;
	fill((at) => `${origin}/webhook-waiting/gone-${at}/node?blooio_wait_until=0`, 5);
	let asked = 0;
	world.n8n.onProbe = () => {
		asked++;
		return 'drop';
	};
	const execution = await world.ask();
	expect(execution.status).toBe('waiting');
	expect(asked).toBe(1);
	expect(world.webhooks()).toHaveLength(6);
});

it('several items are refused with the advice to loop, before anything is sent', async () => {
	const execution = await world.ask(
		{ errorOutputs: ['invalid_input'] },
		{ items: [{ json: { order: 1 } }, { json: { order: 2 } }] },
	);
	expect(execution.arrived['Invalid input']).toEqual(
		[1, 2].map((order) => ({
			order,
			error: expect.objectContaining({ hint: expect.stringContaining('Loop Over Items') }),
		})),
	);
	expect(world.simulator.requests).toEqual([]);
});

it('Execute Once asks for the first of several items', async () => {
	const execution = await world.ask(
		{},
		{ items: [{ json: { order: 1 } }, { json: { order: 2 } }], settings: { executeOnce: true } },
	);
	expect(execution.asleep.map(({ json }) => json.order)).toEqual([1]);
});

it('an agent is told that it cannot wait with this tool', async () => {
	const execution = await world.ask({}, { settings: { type: 'n8n-nodes-blooio.blooioTool' } });
	expect(Object.values(execution.arrived).flat()).toEqual([
		{ error: expect.objectContaining({ hint: expect.stringContaining('human review') }) },
	]);
	expect(world.simulator.requests).toEqual([]);
});

it('a value that cannot be sent is refused before anything is subscribed', async () => {
	const execution = await world.ask({
		replyOptions: { from: 'Alice' },
		errorOutputs: ['invalid_input'],
	});
	expect(execution.arrived['Invalid input']?.[0]?.error).toMatchObject({
		message: expect.stringContaining('"Alice"'),
	});
	expect(world.simulator.requests).toEqual([]);
});

it('a cancel while the question is being sent leaves the execution cancelled; the next question deletes its webhook', async () => {
	world.simulator.delay(50);
	let cancelling: Promise<void> = Promise.resolve();
	const execution = await world.ask(
		{},
		{
			onStart: (cancel) => {
				cancelling = until(() =>
					world.simulator.requests.some(({ path }) => path.endsWith('/messages')),
				).then(cancel);
			},
		},
	);
	await cancelling;
	expect(execution.status).toBe('canceled');
	// n8n breaks off every request after a cancel, that to delete the webhook too.
	const [left] = world.webhooks();
	await world.ask();
	expect(world.webhook().webhookId).not.toBe(left?.webhookId);
});

it('a node that retries on fail subscribes and asks once', async () => {
	world.simulator.fail({
		times: 1,
		method: 'POST',
		path: '/messages',
		respond: { status: 403, body: {} },
	});
	const execution = await world.ask(
		{},
		{ settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 0 } },
	);
	expect(execution.status).toBe('waiting');
	expect(execution.asleep.map(({ json }) => json.order)).toEqual([17]);
	expect(world.webhook()).toMatchObject({ type: 'message' });
	expect(
		world.simulator.state.messages.all().filter(({ text }) => text === world.texts()[0]),
	).toHaveLength(1);
});
