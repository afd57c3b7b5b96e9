import type { INodeParameters } from 'n8n-workflow';

import { CHANNELS, PEOPLE } from '../../simulator';
import { until } from '../support/until';
import type { LittleN8n } from '../trigger/support/littleN8n';
import { startTriggerWorld } from '../trigger/support/world';

const world = startTriggerWorld({
	timing: { sentAfterMs: 0, deliveredAfterMs: 0 },
	deliveryRetry: { attempts: 1 },
});
const type = 'n8n-nodes-blooio.blooioChannelsTrigger';
const MINUTE_MS = 60_000;

const published = async (options: INodeParameters = { catchUp: true }, to?: string) => {
	const n8n = await world.workflow({ events: ['message.received'], options }, { type });
	await n8n.publish();
	write('First', to);
	await started(n8n, 1);
	const looked = () => world.simulator.requests.some(({ path }) => path.endsWith('/deliveries'));
	if (options.catchUp === true) await until(looked);
	await world.simulator.idle();
	return n8n;
};

function write(text: string, to?: string): void {
	world.simulator.receive({ from: PEOPLE.alice, text, ...(to !== undefined && { to }) });
}

/** Events come while this n8n does not answer, or its webhook is switched off. */
async function missed(texts: readonly string[], how: 'away' | 'switched off'): Promise<void> {
	const webhook = world.webhook();
	const { url } = webhook;
	if (how === 'away') webhook.url = 'http://127.0.0.1:9/';
	else webhook.deprecatedAt = 1;
	for (const text of texts) {
		write(text);
		await world.simulator.idle();
		wait(1);
	}
	webhook.url = url;
	webhook.deprecatedAt = null;
}

/** Lets time go by, in ms: all that has happened is longer ago. */
function wait(ms: number): void {
	const { messages } = world.simulator.state;
	for (const message of messages.all()) message.createdAt -= ms;
	for (const delivery of world.simulator.deliveries) {
		delivery.at -= ms;
		if (delivery.answeredAt !== null) delivery.answeredAt -= ms;
	}
}

const textsOf = (n8n: LittleN8n) =>
	n8n.executions.flatMap(({ items }) => items.map(({ json }) => String(json.text)));

/** What the workflow was started for, once it was started so often and all is quiet. */
async function started(n8n: LittleN8n, count: number): Promise<string[]> {
	await until(() => {
		void n8n.idle();
		return textsOf(n8n).length >= count;
	});
	await world.simulator.idle();
	await n8n.idle();
	return textsOf(n8n);
}

/** n8n starts again, and something new comes in. */
async function restarted(n8n: LittleN8n, count: number, text = 'Now'): Promise<string[]> {
	n8n.forgetProcess();
	write(text);
	return await started(n8n, count);
}

describe.each(['away', 'switched off'] as const)('what came while it was %s', (how) => {
	test('is brought with the next event, each once, an execution for each', async () => {
		const n8n = await published();
		await missed(['One', 'Two'], how);
		wait(30 * MINUTE_MS);
		expect((await restarted(n8n, 4)).sort()).toEqual(['First', 'Now', 'One', 'Two']);
		expect(n8n.executions).toHaveLength(4);
		await until(() => n8n.log.length > 0);
		expect(n8n.log).toEqual([expect.stringContaining('caught up with 2 events')]);
		wait(30 * MINUTE_MS);
		expect((await restarted(n8n, 5, 'Later')).sort()).toEqual([
			...['First', 'Later', 'Now', 'One', 'Two'],
		]);
	});

	test('is left alone without Catch Up', async () => {
		const n8n = await published({});
		await missed(['One'], how);
		wait(30 * MINUTE_MS);
		expect(await restarted(n8n, 2)).toEqual(['First', 'Now']);
	});

	test('is left alone where it is too long ago or too much', async () => {
		const n8n = await published({ catchUp: true, catchUpHours: 1, catchUpLimit: 2 });
		await missed(['Long ago'], how);
		wait(90 * MINUTE_MS);
		await missed(['One', 'Two', 'Three'], how);
		wait(20 * MINUTE_MS);
		expect((await restarted(n8n, 4)).sort()).toEqual(['First', 'Now', 'Three', 'Two']);
	});
});

test('what is not chosen is not brought', async () => {
	const options = { catchUp: true, channelIds: CHANNELS.whatsapp };
	const n8n = await published(options, CHANNELS.whatsapp);
	await missed(['By iMessage'], 'away');
	wait(30 * MINUTE_MS);
	n8n.forgetProcess();
	write('Now', CHANNELS.whatsapp);
	expect(await started(n8n, 2)).toEqual(['First', 'Now']);
});

test('what Blooio tries again by itself is left to it', async () => {
	const n8n = await published();
	await missed(['A moment ago'], 'away');
	expect(await restarted(n8n, 2)).toEqual(['First', 'Now']);
});

test('what an execution could not be started for is brought all the same', async () => {
	const n8n = await published();
	await missed(['One'], 'switched off');
	wait(30 * MINUTE_MS);
	n8n.failStarts(2);
	expect(await restarted(n8n, 2, 'Not taken')).toEqual(['First', 'One']);
}, 20_000);

test('a feed that cannot be read costs no event', async () => {
	const n8n = await published();
	await missed(['One'], 'away');
	wait(30 * MINUTE_MS);
	world.simulator.fail({
		times: Infinity,
		path: '/events',
		respond: { status: 403, body: { error: 'forbidden', message: 'No.', status: 403 } },
	});
	expect(await restarted(n8n, 2)).toEqual(['First', 'Now']);
	await until(() => n8n.log.length > 0);
	expect(n8n.log).toEqual([expect.stringContaining('could not be caught up with')]);
});
