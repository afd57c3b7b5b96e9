import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { PEOPLE, signatureHeader } from '../../simulator';
import { recordMessage } from '../../simulator/state/record';
import type { MessageRecord } from '../../simulator/state/chats/messages';
import { to } from '../support/world';
import { until } from '../support/until';
import type { Given } from './support/sleepyN8n';
import { limitOf, startWaitingWorld } from './support/world';

const SENT_AFTER_MS = 100;
const world = startWaitingWorld({
	timing: { sentAfterMs: SENT_AFTER_MS, deliveredAfterMs: 2 * SENT_AFTER_MS },
});

const FATES: Record<MessageRecord['fate']['kind'], MessageRecord['fate']> = {
	delivered: { kind: 'delivered', protocol: 'imessage' },
	failed: { kind: 'failed', error: 'Nobody there' },
	stuck: { kind: 'stuck' },
};

/** A message of ours that is on its way since now, or stays there. */
function sent(
	messageId: string,
	fate: MessageRecord['fate']['kind'] = 'delivered',
): INodeExecutionData {
	const { state } = world.simulator;
	recordMessage(state, {
		messageId,
		chatId: PEOPLE.alice,
		direction: 'outbound',
		line: '+12125550101',
		text: 'Hello',
		fate: FATES[fate],
	});
	return { json: { message_id: messageId } };
}

const arrive = (messageId: string) => {
	const message = world.simulator.state.messages.get(messageId);
	if (message) Object.assign(message, { fate: FATES.delivered, createdAt: 1 });
};

const waitFor = async (
	items: INodeExecutionData[],
	parameters: INodeParameters = {},
	more: Partial<Given> = {},
) =>
	await world.n8n.run({
		parameters: {
			resource: 'message',
			operation: 'waitForDelivery',
			chatId: to(PEOPLE.alice),
			messageId: '={{ $json.message_id }}',
			goal: 'delivered',
			separateOutputs: true,
			options: limitOf(10, 'seconds'),
			...parameters,
		},
		items,
		...more,
	});

const HOUR = { options: limitOf(1, 'hours') };
const idsIn = (items: Array<Record<string, unknown>> = []) => items.map(({ message_id: id }) => id);

describe('a short wait', () => {
	it('stays awake and asks until every message has arrived or failed', async () => {
		const items = [sent('msg_1'), sent('msg_2', 'failed'), sent('msg_3')];
		const execution = await waitFor(items);
		expect(execution.status).toBe('success');
		expect(idsIn(execution.arrived.Delivered)).toEqual(['msg_1', 'msg_3']);
		expect(execution.arrived.Failed).toEqual([
			{
				message_id: 'msg_2',
				delivered: false,
				failed: true,
				timed_out: false,
				delivery: expect.objectContaining({ status: 'failed', open: false }),
			},
		]);
		expect(world.webhooks()).toEqual([]);
	});

	it('ends by Timed Out, and says that more can happen', async () => {
		const execution = await waitFor([sent('msg_1', 'stuck')], {
			options: limitOf(0.01, 'seconds'),
		});
		expect(execution.arrived).toEqual({
			'Timed Out': [
				{
					message_id: 'msg_1',
					delivered: false,
					failed: false,
					timed_out: true,
					delivery: expect.objectContaining({ message_id: 'msg_1', open: true }),
				},
			],
		});
	});

	it('is content with sent where that is the goal', async () => {
		const item = sent('msg_1');
		world.simulator.fail({
			times: Infinity,
			method: 'GET',
			respond: { status: 200, body: { message_id: 'msg_1', status: 'sent' } },
		});
		const still = await waitFor([item], { options: limitOf(0.01, 'seconds') });
		expect(idsIn(still.arrived['Timed Out'])).toEqual(['msg_1']);
		const execution = await waitFor([item], { goal: 'sent' });
		expect(idsIn(execution.arrived.Delivered)).toEqual(['msg_1']);
	});

	it('sends a message that does not exist to the output of its code', async () => {
		const execution = await waitFor([{ json: { message_id: 'msg_none' } }, sent('msg_1')], {
			errorOutputs: ['not_found'],
		});
		expect(idsIn(execution.arrived['Not found'])).toEqual(['msg_none']);
		expect(idsIn(execution.arrived.Delivered)).toEqual(['msg_1']);
	});

	it('asks about many messages few at a time', async () => {
		world.simulator.delay(5);
		const items = Array.from({ length: 30 }, (_, at) => sent(`msg_${at}`));
		const execution = await waitFor(items, {
			options: { ...limitOf(10, 'seconds'), maxConcurrency: 3 },
		});
		expect(execution.arrived.Delivered).toHaveLength(30);
		expect(world.simulator.maxInFlight).toBeLessThanOrEqual(3);
	});

	it('ends with a cancel', async () => {
		let cancelling: Promise<void> = Promise.resolve();
		const execution = await waitFor(
			[sent('msg_1', 'stuck')],
			{ options: limitOf(200, 'seconds') },
			{
				onStart: (cancel) => {
					cancelling = until(() => world.simulator.requests.length > 0).then(cancel);
				},
			},
		);
		await cancelling;
		expect(execution.status).toBe('canceled');
		expect(execution.arrived).toEqual({});
	});
});

describe('limits that differ by item', () => {
	const differing = (minutes: number[]) =>
		minutes.map((limit, at) => {
			const { json } = sent(`msg_${at}`, 'stuck');
			return { json: { ...json, limit } };
		});
	const byItem = { options: limitOf('={{ $json.limit }}', 'minutes') };

	it('come to one wait, for as long as the longest', async () => {
		const before = Date.now();
		await waitFor(differing([0.001, 60, 10]), byItem);
		expect(world.webhook().validUntil).toBeGreaterThan(before + 60 * 60_000);
	});

	it('of which one cannot be read fail this item alone', async () => {
		const execution = await waitFor(differing([0.001, -1]), {
			...byItem,
			errorOutputs: ['invalid_input'],
		});
		expect(idsIn(execution.arrived['Timed Out'])).toEqual(['msg_0']);
		expect(idsIn(execution.arrived['Invalid input'])).toEqual(['msg_1']);
	});
});

describe('a long wait', () => {
	/** The event of a message, as Blooio delivers it. */
	const tell = async (name: string, messageId: string) => {
		const [delivery] = await world.simulator.emit({
			event: `message.${name}`,
			message_id: messageId,
			external_id: PEOPLE.alice,
		});
		await world.settled();
		return delivery?.status;
	};

	it('sleeps until the last message has arrived or failed, the others kept in mind', async () => {
		const items = [
			sent('msg_1', 'stuck'),
			{ json: { message_id: 'msg_none' } },
			sent('msg_2', 'failed'),
			sent('msg_3', 'stuck'),
		];
		world.simulator.state.messages.get('msg_2')!.createdAt = 1;
		const execution = await waitFor(items, { ...HOUR, errorOutputs: ['not_found'] });
		expect(execution.status).toBe('waiting');
		expect(world.webhook()).toMatchObject({ type: 'status' });
		arrive('msg_3');
		expect(await tell('delivered', 'msg_3')).toBe(200);
		expect(execution.status).toBe('waiting');
		arrive('msg_1');
		await tell('delivered', 'msg_1');
		expect(execution.status).toBe('success');
		expect(idsIn(execution.arrived.Delivered)).toEqual(['msg_1', 'msg_3']);
		expect(idsIn(execution.arrived.Failed)).toEqual(['msg_2']);
		expect(idsIn(execution.arrived['Not found'])).toEqual(['msg_none']);
		expect(world.webhooks()).toEqual([]);
	});

	it('does not begin when everything has arrived already', async () => {
		const item = sent('msg_1');
		arrive('msg_1');
		const execution = await waitFor([item], HOUR);
		expect(idsIn(execution.arrived.Delivered)).toEqual(['msg_1']);
		expect(world.simulator.requests).toHaveLength(1);
	});

	it('passes on all items in input order by Timed Out when the time is over', async () => {
		const items = [sent('msg_1', 'stuck'), sent('msg_2', 'stuck')];
		const execution = await waitFor(items, HOUR);
		await world.n8n.timeOut(execution);
		expect(idsIn(execution.arrived['Timed Out'])).toEqual(['msg_1', 'msg_2']);
	});

	it('is not ended by events of other messages, or of no message', async () => {
		const execution = await waitFor([sent('msg_1', 'stuck')], HOUR);
		expect(await tell('delivered', 'msg_other')).toBe(200);
		expect(await tell('received', 'msg_1')).not.toBe(503);
		expect(execution.status).toBe('waiting');
	});

	it('loses no event that comes while another message cannot be asked about', async () => {
		const execution = await waitFor([sent('msg_1', 'stuck'), sent('msg_2', 'stuck')], HOUR);
		arrive('msg_1');
		arrive('msg_2');
		// Both attempts at the first delivery.
		world.simulator.fail({
			times: 2,
			method: 'GET',
			path: 'msg_2/status',
			respond: { status: 503, body: {} },
		});
		await tell('delivered', 'msg_1');
		expect(world.simulator.deliveries.map(({ status }) => status)).toEqual([503, 200]);
		expect(execution.status).toBe('success');
	});

	it('believes the event where the message itself cannot be asked about', async () => {
		const execution = await waitFor([sent('msg_1', 'stuck')], HOUR);
		world.simulator.fail({ times: 9, method: 'GET', respond: { status: 503, body: {} } });
		await tell('delivered', 'msg_1');
		expect(execution.arrived.Delivered?.[0]?.delivery).toMatchObject({ status: 'delivered' });
	});

	it('calls a message that is gone failed, with the code', async () => {
		const execution = await waitFor([sent('msg_1', 'stuck'), sent('msg_2', 'stuck')], HOUR);
		arrive('msg_1');
		world.simulator.fail({
			times: 9,
			method: 'GET',
			path: 'msg_2/status',
			respond: { status: 404, body: {} },
		});
		await tell('delivered', 'msg_1');
		expect(execution.arrived.Failed?.[0]?.delivery).toMatchObject({
			status: 'unknown',
			error: 'not_found',
		});
	});

	it('is not woken by what Blooio has not signed', async () => {
		const execution = await waitFor([sent('msg_1', 'stuck')], HOUR);
		const body = JSON.stringify({ event: 'message.delivered', message_id: 'msg_1' });
		const signedAt = Math.floor(Date.now() / 1000);
		const response = await fetch(world.webhook().url, {
			method: 'POST',
			headers: { 'X-Blooio-Signature': signatureHeader({ secret: 'whsec_x', signedAt, body }) },
			body,
		});
		expect(response.status).toBe(401);
		expect(execution.status).toBe('waiting');
	});

	it('asks about few of many messages while most are open', async () => {
		const items = Array.from({ length: 100 }, (_, at) => sent(`msg_${at}`, 'stuck'));
		await waitFor(items, HOUR);
		const before = world.simulator.requests.length;
		arrive('msg_0');
		await tell('delivered', 'msg_0');
		expect(world.simulator.requests.length - before).toBeLessThanOrEqual(2);
	});

	it('says why a message failed, also where the event has a code alone', async () => {
		const execution = await waitFor([sent('msg_1', 'stuck')], HOUR);
		await world.simulator.emit({
			event: 'message.failed',
			message_id: 'msg_1',
			external_id: PEOPLE.alice,
			error_code: 'carrier_rejected',
			error_message: null,
		});
		await world.settled();
		expect(execution.arrived.Failed?.[0]?.delivery).toMatchObject({
			status: 'failed',
			error: 'carrier_rejected',
		});
	});

	it('is refused to an agent, before anything is asked', async () => {
		const settings = { type: 'n8n-nodes-blooio.blooioTool' };
		const execution = await waitFor([sent('msg_1', 'stuck')], HOUR, { settings });
		expect(Object.values(execution.arrived).flat()).toEqual([
			{ error: expect.objectContaining({ message: expect.stringContaining('5 minutes') }) },
		]);
		expect(world.simulator.requests).toEqual([]);
	});
});
