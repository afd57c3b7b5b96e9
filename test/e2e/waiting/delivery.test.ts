import { PEOPLE } from '../../simulator';
import { startHost, type Host } from '../support/host';
import {
	endOf,
	limitOf,
	runToSleep,
	waitingWorkflow,
	webhookGone,
	webhooksOf,
} from '../support/waiting';
import { blooioNode } from '../support/workflow';

let host: Host;

beforeAll(async () => {
	// Slow enough for an execution to fall asleep in between.
	host = await startHost({}, { timing: { sentAfterMs: 3_000, deliveredAfterMs: 5_000 } });
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

/** A workflow that sends a message to each person and waits for all of them. */
function sendAndFollow(people: string[], limit: Record<string, unknown>) {
	const send = blooioNode(host, 'Send', {
		resource: 'message',
		operation: 'send',
		chatId: { __rl: true, mode: 'phone', value: '={{ $json.to }}' },
		text: 'Hello',
	});
	const wait = {
		resource: 'message',
		operation: 'waitForDelivery',
		chatId: { __rl: true, mode: 'phone', value: '={{ $json.chat_id }}' },
		messageId: '={{ $json.message_id }}',
		separateOutputs: true,
		...limit,
	};
	const items = people.map((to) => ({ to }));
	return waitingWorkflow(host, wait, items, [send]);
}

const chatsOf = (items: Awaited<ReturnType<typeof endOf>>['items']) =>
	items.map((list) => list.map(({ chat_id }) => chat_id));

describe('a short wait for delivery', () => {
	it('stays awake, and parts the items by what became of them', async () => {
		const people = [PEOPLE.alice, PEOPLE.stuck, PEOPLE.unreachable];
		const workflow = sendAndFollow(people, { options: limitOf(9, 'seconds') });
		const { executionId, status } = await runToSleep(host, workflow);
		expect(status).toBe('success');
		const { items } = await endOf(host, executionId);
		expect(chatsOf(items)).toEqual([[PEOPLE.stuck], [PEOPLE.alice], [PEOPLE.unreachable], []]);
		expect(items[0]?.[0]?.delivery).toMatchObject({ status: 'pending', open: true });
		expect(items[1]?.[0]?.delivery).toMatchObject({ status: 'delivered', protocol: 'imessage' });
		expect(items[2]?.[0]?.delivery).toMatchObject({ status: 'failed', open: false });
		for (const item of items.flat()) expect(JSON.parse(item.linked)).toEqual({ to: item.chat_id });
	});
});

describe('a long wait for delivery', () => {
	it('sleeps until the last message has arrived or failed', async () => {
		const people = [PEOPLE.alice, PEOPLE.unreachable, PEOPLE.carol];
		const workflow = sendAndFollow(people, { options: limitOf(1, 'hours') });
		const { executionId, status } = await runToSleep(host, workflow);
		expect(status).toBe('waiting');
		expect(webhooksOf(host)).toEqual([
			{ url: expect.stringContaining(`/webhook-waiting/${executionId}/`), type: 'status' },
		]);
		const { items } = await endOf(host, executionId);
		expect(chatsOf(items)).toEqual([[], [PEOPLE.alice, PEOPLE.carol], [PEOPLE.unreachable], []]);
		expect(items[1]?.[0]?.delivery).toMatchObject({ status: 'delivered', open: false });
		await webhookGone(host);
	});

	it('links a single message to the item that it came from', async () => {
		const workflow = sendAndFollow([PEOPLE.alice], { options: limitOf(1, 'hours') });
		const { executionId, status } = await runToSleep(host, workflow);
		expect(status).toBe('waiting');
		const { items } = await endOf(host, executionId);
		expect(JSON.parse(items[1]?.[0]?.linked)).toEqual({ to: PEOPLE.alice });
	});
});
