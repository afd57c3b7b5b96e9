import type { INodeParameters } from 'n8n-workflow';

import { KEYS, NUMBERS, PEOPLE } from '../../simulator';
import { jsonOf, linksOf, startWorld, type WorldRun } from '../support/world';
import { sendFrom } from './support/sendFrom';

const world = startWorld();

const { dedicated, dedicated2, legacy, twilioFirst, twilioSecond } = NUMBERS;

const health = async (parameters: INodeParameters = {}, more: WorldRun = {}) =>
	await world.run({ resource: 'number', operation: 'getHealth', ...parameters }, more);

const sendOn = (line: string, count: number, daysAgo: number, failed = 0) =>
	sendFrom(world.simulator, line, count, daysAgo, failed);

it('has an item for each number of the pool, in its order, with and without messages', async () => {
	sendOn(legacy, 10, 2, 4);
	const { error, outputs } = await health();
	expect(error).toBeUndefined();
	const items = jsonOf(outputs[0]);
	expect(items.map((item) => item.phone_number)).toEqual(
		world.simulator.state.apiKeys.get(KEYS.blooio)?.numbers.map((one) => one.phoneNumber),
	);
	expect(linksOf(outputs[0])).toEqual(items.map(() => 0));
	expect(items.find((item) => item.phone_number === legacy)).toMatchObject({
		in_pool: true,
		type: 'dedicated',
		is_active: true,
		sent: 10,
		delivered: 6,
		failed: 4,
		pending: 0,
		read: null,
		delivery_rate: 0.6,
		protocols: {
			sms: { sent: 6, delivered: 6, failed: 0, delivery_rate: 1 },
			unknown: { sent: 4, delivered: 0, failed: 4, delivery_rate: 0 },
		},
		complete: true,
	});
	expect(items.find((item) => item.phone_number === NUMBERS.trial)).toMatchObject({
		sent: 0,
		delivery_rate: null,
		complete: true,
	});
});

it('is that of the chosen period alone', async () => {
	sendOn(legacy, 3, 20);
	sendOn(legacy, 3, 2);
	const sent = async (days: number) => {
		const { outputs } = await health({ days, options: { watchedNumbers: [legacy] } });
		return jsonOf(outputs[0]).map((item) => item.sent);
	};
	expect(await sent(1)).toEqual([0]);
	expect(await sent(7)).toEqual([3]);
	expect(await sent(30)).toEqual([6]);
});

it('is that of the latest messages of each number where these are asked for', async () => {
	sendOn(twilioFirst, 8, 40);
	sendOn(twilioSecond, 8, 50, 8);
	const { outputs } = await health({ period: 'messages', latestMessages: 5 }, { key: KEYS.twilio });
	expect(jsonOf(outputs[0])).toEqual([
		expect.objectContaining({ phone_number: twilioFirst, sent: 5, delivery_rate: 1 }),
		// One of the seed's is later than the eight that failed.
		expect.objectContaining({ phone_number: twilioSecond, sent: 5, delivery_rate: 0.2 }),
	]);
});

it('stops at Max Requests and says so, at most Max Concurrency of them under way', async () => {
	sendOn(legacy, 60, 1);
	world.simulator.delay(5);
	const { outputs } = await health({ options: { maxRequests: 30, maxConcurrency: 4 } });
	expect(world.simulator.requests).toHaveLength(30);
	expect(world.simulator.maxInFlight).toBeGreaterThan(1);
	expect(world.simulator.maxInFlight).toBeLessThanOrEqual(4);
	for (const item of jsonOf(outputs[0])) {
		expect(item).toMatchObject({ complete: false });
	}
	const { outputs: all } = await health({ options: { watchedNumbers: [legacy] } });
	expect(jsonOf(all[0])).toEqual([expect.objectContaining({ sent: 60, complete: true })]);
});

it('can be asked for number by number, an item each', async () => {
	const { outputs } = await health(
		{ options: { watchedNumbers: '={{ $json.numbers }}' } },
		{ items: [{ numbers: [dedicated2] }, { numbers: `${dedicated}, ${legacy}` }] },
	);
	expect(jsonOf(outputs[0]).map((item) => item.phone_number)).toEqual([
		dedicated2,
		dedicated,
		legacy,
	]);
	expect(linksOf(outputs[0])).toEqual([0, 1, 1]);
});

it('fails with the code of the read that failed, without a part of the truth', async () => {
	world.simulator.fail({
		times: Infinity,
		chat: PEOPLE.ivan,
		respond: { status: 500 },
	});
	const { outputs } = await health({ errorOutputs: ['server_error'] });
	expect(outputs[0]).toEqual([]);
	expect(jsonOf(outputs[1])).toEqual([
		expect.objectContaining({ error: expect.objectContaining({ code: 'server_error' }) }),
	]);
});
