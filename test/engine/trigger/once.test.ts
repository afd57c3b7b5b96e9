import { KEYS, NUMBERS, PEOPLE } from '../../simulator';
import type { LittleN8n } from './support/littleN8n';
import { post } from './support/post';
import { startTriggerWorld } from './support/world';

const world = startTriggerWorld();

const RECEIVED = {
	event: 'message.received',
	message_id: 'msg_1',
	external_id: PEOPLE.alice,
	internal_id: NUMBERS.dedicated,
	sender: PEOPLE.alice,
	timestamp: 1_700_000_000_000,
	text: 'Hello',
};
const REACTION = {
	...{ event: 'message.reaction', message_id: 'msg_1', sender: PEOPLE.alice },
	...{ reaction: 'love', action: 'add', timestamp: 1_700_000_000_000 },
};

async function published(events: string[]) {
	const n8n = await world.workflow({ events });
	await n8n.publish();
	return n8n;
}

const deliver = async (n8n: LittleN8n, event: object, headers: Record<string, string> = {}) =>
	await post(n8n, { secret: world.webhook().secret, body: JSON.stringify(event), headers });

const keys = (n8n: LittleN8n) =>
	n8n.executions.map(({ items }) => (items[0]?.json.delivery as { key: string }).key);

describe('an event that is delivered again', () => {
	it('starts one execution and is answered with 200, also as a replay', async () => {
		const n8n = await published(['message.received']);
		const replay = { 'X-Blooio-Replay': 'true', 'X-Original-Event-Id': 'evt_1' };
		const again: Array<Record<string, string>> = [
			{},
			{},
			replay,
			{ 'X-Blooio-Delivery': 'wdel_2' },
		];
		for (const headers of again) {
			expect(await deliver(n8n, RECEIVED, headers)).toMatchObject({ status: 200 });
		}
		expect(keys(n8n)).toEqual(['message.received:msg_1']);
	});

	it('while the first is being answered is to come again later', async () => {
		const n8n = await published(['message.received']);
		const answers = n8n.holdAnswers();
		const first = deliver(n8n, RECEIVED);
		await answers.held;
		expect(await deliver(n8n, RECEIVED)).toEqual({
			status: 503,
			body: { error: 'under_way', message: expect.any(String) },
		});
		answers.release();
		expect(await first).toMatchObject({ status: 200 });
		expect(await deliver(n8n, RECEIVED)).toMatchObject({ status: 200 });
		expect(n8n.executions).toHaveLength(1);
	});

	it('is taken where n8n could not start the first', async () => {
		const n8n = await published(['message.received']);
		n8n.failStarts(1);
		expect(await deliver(n8n, RECEIVED)).toMatchObject({ status: 500 });
		expect(await deliver(n8n, RECEIVED)).toMatchObject({ status: 200 });
		expect(n8n.executions).toHaveLength(1);
	});

	it('starts each workflow that wants it', async () => {
		const one = await published(['message.received']);
		const { secret } = world.webhook();
		const other = await world.workflow({}, { webhookId: 'another' });
		await other.publish();
		const body = JSON.stringify(RECEIVED);
		await post(one, { secret, body });
		const [, second] = world.webhooks();
		await post(other, { secret: second?.secret ?? '', body });
		expect([one.executions.length, other.executions.length]).toEqual([1, 1]);
	});
});

it('a reaction added, removed and added again starts three executions with three keys', async () => {
	const n8n = await published(['message.reaction']);
	for (const [at, action] of ['add', 'remove', 'add'].entries()) {
		await deliver(n8n, { ...REACTION, action, timestamp: REACTION.timestamp + at });
	}
	expect(new Set(keys(n8n)).size).toBe(3);
});

it('an event with an ID of its own has that for a key', async () => {
	const n8n = await published(['message.received']);
	await deliver(n8n, { id: 'evt_1', ...RECEIVED });
	await deliver(n8n, { id: 'evt_1', ...RECEIVED, text: 'Written otherwise' });
	await deliver(n8n, { id: 'evt_2', ...RECEIVED });
	expect(keys(n8n)).toEqual(['evt_1', 'evt_2']);
});

describe('an event of a kind that nobody wants', () => {
	const unwanted = { headers: { 'X-Blooio-Event': 'message.sent' }, body: 'nonsense' };
	const forged = { ...unwanted, secret: 'whsec_other', signedAt: 0 };

	it('is answered with 200 by its header, before anything else is looked at', async () => {
		const n8n = await published(['message.received']);
		n8n.setup.credential.apiKey = KEYS.revoked;
		n8n.saved = '{}';
		const headers = { ...forged.headers, 'Content-Type': 'text/plain' };
		expect(await post(n8n, { ...forged, headers })).toEqual({
			status: 200,
			body: { received: true },
		});
		expect(n8n.log).toEqual([]);
		expect(n8n.executions).toEqual([]);
	});

	it.each([
		['All Events are', ['*']],
		['an expression decides about them', '={{ ["message.received"] }}'],
		['a part of them is an expression', ['={{ "message.sent" }}']],
	])('cannot be told where %s chosen', async (_what, events) => {
		const n8n = await world.workflow({ events });
		await n8n.publish();
		const headers = { ...forged.headers, 'Content-Type': 'text/plain' };
		expect(await post(n8n, { ...forged, headers })).toMatchObject({ status: 401 });
	});
});
