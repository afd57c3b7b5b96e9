import { PEOPLE, signatureHeader } from '../../../simulator';
import { world, sent, arrive, waitFor, HOUR, idsIn } from './sentMessage';

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
