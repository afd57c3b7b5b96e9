import { until } from '../../support/until';
import { limitOf } from '../support/world';
import { world, sent, waitFor, idsIn } from './sentMessage';

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
