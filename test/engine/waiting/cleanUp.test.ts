import { PEOPLE } from '../../simulator';
import { until } from '../support/until';
import { startWaitingWorld } from './support/world';

const world = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });

const add = (url: string) =>
	world.simulator.state.webhooks.add({ url, type: 'poll', validUntil: -1, createdAt: 0 }).webhookId;

const cleanUp = async (items = [{ json: {} }]) => {
	const execution = await world.n8n.run({
		parameters: { resource: 'webhook', operation: 'cleanUp' },
		items,
	});
	expect(execution.error).toBeUndefined();
	return Object.values(execution.arrived).flat();
};

it('deletes what ended waits left over, and nothing else, once for all items', async () => {
	const waiting = await world.ask();
	const ended = await world.ask();
	const { origin } = world.n8n;
	const [kept, over] = world.webhooks();
	await world.n8n.timeOut(ended);
	const gone = add(`${origin}/webhook-waiting/9999/node?blooio_wait_until=0`);
	const passed = add('https://another-n8n.example/webhook-waiting/1/node?blooio_wait_until=1');
	const others = [
		add('https://example.com/hook'),
		add(`${origin}/webhook/5f0c/webhook`),
		add('https://another-n8n.example/webhook-waiting/1/node?blooio_wait_until=0'),
		add(`https://another-n8n.example/webhook-waiting/1/node?blooio_wait_until=${Date.now()}`),
		add(`${origin}/webhook-waiting/9999/node`),
	];
	const [cleaned, ...more] = await cleanUp([{ json: {} }, { json: {} }]);
	expect(more).toEqual([]);
	expect(cleaned).toMatchObject({
		deleted_count: 3,
		deleted: expect.arrayContaining([
			expect.objectContaining({ webhook_id: over?.webhookId, reason: 'execution ended' }),
			expect.objectContaining({ webhook_id: gone, reason: 'execution ended' }),
			expect.objectContaining({ webhook_id: passed, reason: 'deadline passed' }),
		]),
		failed: [],
		still_waiting: 3,
	});
	expect(world.webhooks().map(({ webhookId }) => webhookId)).toEqual([kept?.webhookId, ...others]);
	expect(waiting.status).toBe('waiting');
});

it.each([
	['one output', false],
	['separate outputs', true],
])(
	'deletes the webhook of an execution that n8n broke off with its answer, which runs no more (%s)',
	async (_what, separateOutputs) => {
		const execution = await world.ask({ separateOutputs });
		world.n8n.dies = true;
		world.simulator.fail({ times: 99, method: 'DELETE', respond: { status: 403, body: {} } });
		world.simulator.receive({ from: PEOPLE.alice, text: 'Yes' });
		await until(() => world.simulator.requests.some(({ method }) => method === 'DELETE'));
		await world.simulator.idle();
		world.n8n.dies = false;
		world.simulator.recover();
		const left = world.webhook();
		world.simulator.receive({ from: PEOPLE.alice, text: 'Are you there?' });
		await world.settled();
		expect(execution.status).toBe('crashed');
		const [cleaned] = await cleanUp();
		expect(cleaned).toMatchObject({
			deleted: [{ webhook_id: left.webhookId, reason: 'execution ended' }],
			still_waiting: 0,
		});
	},
);

it('tells of leftovers that could not be deleted', async () => {
	const id = add('https://another-n8n.example/webhook-waiting/1/node?blooio_wait_until=1');
	world.simulator.fail({ times: 9, method: 'DELETE', respond: { status: 403, body: {} } });
	const [cleaned] = await cleanUp();
	expect(cleaned).toMatchObject({
		deleted_count: 0,
		failed: [{ webhook_id: id, message: expect.stringMatching(/\S/) }],
	});
});

describe('a clock of this machine that is years ahead', () => {
	const YEARS_MS = 10 * 365 * 86_400_000;
	const { now } = Date;
	beforeEach(() => {
		jest.spyOn(Date, 'now').mockImplementation(() => now() + YEARS_MS);
	});
	afterEach(() => {
		jest.restoreAllMocks();
	});

	it('ends no wait that is on, of whichever n8n', async () => {
		const soon = now() + 3_600_000;
		const passed = add('https://another-n8n.example/webhook-waiting/1/node?blooio_wait_until=1');
		const id = add(`https://another-n8n.example/webhook-waiting/1/node?blooio_wait_until=${soon}`);
		const [cleaned] = await cleanUp();
		expect(cleaned).toMatchObject({
			deleted: [expect.objectContaining({ webhook_id: passed })],
			still_waiting: 1,
		});
		expect(world.webhooks().map(({ webhookId }) => webhookId)).toEqual([id]);
	});
});
