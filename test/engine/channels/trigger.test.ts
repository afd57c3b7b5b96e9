import { CHANNELS, NUMBERS, PEOPLE } from '../../simulator';
import { EVENT_TYPES } from '../../channels/document';
import { eventChoices } from '../../../nodes/BlooioChannels/trigger/fields';
import type { LittleN8n } from '../trigger/support/littleN8n';
import { post } from '../trigger/support/post';
import { startTriggerWorld } from '../trigger/support/world';

const world = startTriggerWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });
const type = 'n8n-nodes-blooio.blooioChannelsTrigger';

const published = async (events: string[], options = {}) => {
	const n8n = await world.workflow({ events, options }, { type });
	await n8n.publish();
	return n8n;
};

const items = async (n8n: LittleN8n) => {
	await world.simulator.idle();
	await n8n.idle();
	return n8n.executions.flatMap((execution) => execution.items.map(({ json }) => json));
};

const deliver = async (n8n: LittleN8n, event: object) =>
	await post(n8n, { secret: world.webhook().secret, body: JSON.stringify(event) });

test('all 29 kinds of events can be chosen', () => {
	const offered = eventChoices.map(({ value }) => value).filter((value) => value !== '*');
	expect(offered.sort()).toEqual([...EVENT_TYPES].sort());
});

test('publishing subscribes once, unpublishing ends it, and the secret is kept sealed', async () => {
	const n8n = await published(['message.received']);
	const { webhookId, secret, url } = world.webhook();
	expect(url).toBe(n8n.url());
	expect(n8n.saved).not.toContain(secret);
	await n8n.publish();
	expect(world.webhook().webhookId).toBe(webhookId);
	await n8n.unpublish();
	expect(world.webhooks()).toEqual([]);
});

test('a subscription that is gone is made again, one that was switched off is switched on', async () => {
	const n8n = await published(['message.received']);
	const first = world.webhook();
	first.deprecatedAt = 1;
	await n8n.publish();
	expect(world.webhook()).toMatchObject({ webhookId: first.webhookId, deprecatedAt: null });
	world.simulator.state.webhooks.delete(first.webhookId);
	await n8n.publish();
	expect(world.webhook().webhookId).not.toBe(first.webhookId);
});

test('what an earlier publishing has left behind is deleted', async () => {
	const n8n = await published(['message.received']);
	n8n.saved = '{}';
	await n8n.publish();
	world.webhook();
});

test('only chosen events start the workflow, over whatever channel they come', async () => {
	const n8n = await published(['message.received']);
	const { simulator } = world;
	simulator.receive({ from: PEOPLE.alice, text: 'By iMessage' });
	simulator.receive({ from: PEOPLE.bob, to: CHANNELS.whatsapp, text: 'By WhatsApp' });
	simulator.type({ chat: PEOPLE.alice, from: PEOPLE.alice, typing: true });
	const got = await items(n8n);
	expect(got).toHaveLength(2);
	expect(got).toEqual(
		expect.arrayContaining([
			expect.objectContaining({
				event: 'message.received',
				event_id: expect.stringMatching(/^evt_/),
				channel_type: 'blooio',
				sender: PEOPLE.alice,
				text: 'By iMessage',
			}),
			expect.objectContaining({ channel_type: 'whatsapp', sender: PEOPLE.bob }),
		]),
	);
});

test('events of other channels are passed over where channels are named', async () => {
	const n8n = await published(['*'], { channelIds: [CHANNELS.whatsapp] });
	world.simulator.receive({ from: PEOPLE.alice, text: 'By iMessage' });
	world.simulator.receive({ from: PEOPLE.bob, to: CHANNELS.whatsapp, text: 'By WhatsApp' });
	expect(await items(n8n)).toMatchObject([{ text: 'By WhatsApp' }]);
});

test('a number that Blooio protects or Apple bans starts a workflow', async () => {
	const n8n = await published(['safety.state_changed', 'safety.number_banned']);
	const { numbers, channels } = world.simulator.state;
	const number = numbers.get(NUMBERS.dedicated);
	if (!number) throw new Error('no number');
	channels.protect(number, 'pause_new');
	channels.ban(number);
	const got = await items(n8n);
	expect(got.map(({ event }) => event).sort()).toEqual([
		'safety.number_banned',
		'safety.state_changed',
	]);
	expect(got.find(({ action }) => action)).toMatchObject({ action: 'pause_new' });
});

test.each(EVENT_TYPES)('%s arrives in both envelopes, and each event once', async (event) => {
	const n8n = await published([event]);
	const data = { channel_id: CHANNELS.whatsapp, new_field: { of: 'a later version' } };
	const envelope = { id: 'evt_1', type: event, api_version: '2027-01-01', created_at: 1, data };
	const fed = { id: 'evt_2', type: event, occurred_at: 2, chat_id: 'chat_1', data };
	for (const body of [envelope, envelope, fed]) {
		expect((await deliver(n8n, body)).status).toBe(200);
	}
	expect(await items(n8n)).toMatchObject([
		{ event, event_id: 'evt_1', occurred_at: 1, new_field: { of: 'a later version' } },
		{ event, event_id: 'evt_2', occurred_at: 2, chat_id: 'chat_1' },
	]);
});

test.each([
	['another secret', { secret: 'whsec_another_secret_of_somebody' }],
	['an old signature', { signedAt: 1_700_000_000 }],
	['no signature', { headers: { 'X-Blooio-Signature': '' } }],
])('a delivery with %s is refused', async (_what, forged) => {
	const n8n = await published(['*']);
	const body = JSON.stringify({ id: 'evt_1', type: 'message.received', data: {} });
	const { status } = await post(n8n, { secret: world.webhook().secret, body, ...forged });
	expect(status).toBe(401);
	expect(await items(n8n)).toEqual([]);
});

test('what is no event is refused', async () => {
	const n8n = await published(['*']);
	expect((await deliver(n8n, { hello: 1 })).status).toBe(400);
});
