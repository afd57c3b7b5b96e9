import type { INodeParameters } from 'n8n-workflow';

import { CHANNELS, NUMBERS } from '../../simulator';
import { jsonOf } from '../support/world';
import { startChannels } from './support/channels';
import { sendFrom } from '../lists/support/sendFrom';

const channels = startChannels();
const LINE = `ch_${NUMBERS.legacy.slice(1)}`;

const health = async (options: INodeParameters = {}, more: INodeParameters = {}) => {
	const { outputs, error } = await channels.run({
		resource: 'channel',
		operation: 'getHealth',
		options,
		...more,
	});
	expect(error).toBeUndefined();
	expect(channels.mistakes()).toEqual([]);
	return jsonOf(outputs[0]);
};

const sendOn = (line: string, count: number, daysAgo: number, failed = 0) =>
	sendFrom(channels.world.simulator, line, count, daysAgo, failed);

it('has an item for each channel, with and without messages', async () => {
	sendOn(NUMBERS.legacy, 10, 2, 4);
	const items = await health();
	expect(items.map((item) => item.channel_id)).toEqual(
		expect.arrayContaining([LINE, CHANNELS.whatsapp, CHANNELS.rcsBusiness]),
	);
	expect(items.find((item) => item.channel_id === LINE)).toMatchObject({
		found: true,
		type: 'blooio',
		address: NUMBERS.legacy,
		sent: 10,
		delivered: 6,
		failed: 4,
		pending: 0,
		delivery_rate: 0.6,
		complete: true,
	});
});

it('is that of the chosen channels and the chosen period alone', async () => {
	sendOn(NUMBERS.legacy, 3, 20);
	sendOn(NUMBERS.legacy, 4, 2, 4);
	const one = { watchedChannels: [NUMBERS.legacy] };
	expect(await health(one, { days: 1 })).toMatchObject([{ sent: 0, delivery_rate: null }]);
	expect(await health(one, { days: 7 })).toMatchObject([{ sent: 4, delivery_rate: 0 }]);
	const latest = { period: 'messages', latestMessages: 2 };
	expect(await health(one, latest)).toMatchObject([{ sent: 2, since: null }]);
});

it('reads every page of many chats, each once', async () => {
	sendOn(NUMBERS.legacy, 450, 2);
	expect(await health({ watchedChannels: [LINE], maxRequests: 1000 })).toMatchObject([
		{ sent: 450, complete: true },
	]);
});

it('says what it could not look at with so few requests, and what is no channel', async () => {
	sendOn(NUMBERS.legacy, 30, 2);
	const items = await health({ watchedChannels: [LINE, '+19995550000'], maxRequests: 5 });
	expect(items).toEqual([
		expect.objectContaining({ channel_id: LINE, complete: false }),
		{ found: false, channel: '+19995550000' },
	]);
	expect(channels.world.simulator.requests.length).toBeLessThanOrEqual(5);
});
