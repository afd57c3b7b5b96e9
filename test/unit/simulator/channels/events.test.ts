import Ajv from 'ajv';

import { channelsDocument, EVENT_TYPES } from '../../../channels/document';
import { CHANNELS, NUMBERS, PEOPLE, signatureOf } from '../../../simulator';
import { useInbox, useSimulator } from '../useSimulator';
import { ask, at, channelOf, entriesOf, textAt } from './api';

const simulator = useSimulator({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });
const inbox = useInbox();

const isEnvelope = new Ajv({ strict: false }).compile({
	...Object(at(channelsDocument(), 'components', 'schemas', 'Envelope')),
});

const subscribe = async (more: object = {}) => {
	const { body } = await ask(simulator, 'POST /webhooks', { body: { url: inbox.url, ...more } });
	return { id: textAt(body, 'data', 'id'), secret: textAt(body, 'data', 'signing_secret') };
};

const types = () => inbox.received.map(({ body }) => body.type);

test('there are 29 kinds of events', () => {
	expect(new Set(EVENT_TYPES).size).toBe(29);
});

test('every event comes in an envelope, signed, with the id that the feed has for it', async () => {
	const { secret } = await subscribe();
	const sent = await ask(simulator, 'POST /messages', { body: { to: PEOPLE.alice, text: 'Hi' } });
	simulator.receive({ from: PEOPLE.alice, text: 'Hello' });
	simulator.react({ from: PEOPLE.alice, messageId: textAt(sent.body, 'id'), reaction: 'like' });
	await simulator.idle();
	expect(types().sort()).toEqual(
		['queued', 'sent', 'delivered', 'received', 'reaction'].map((one) => `message.${one}`).sort(),
	);
	const feed = entriesOf(await ask(simulator, 'GET /events?limit=200')).map((one) => at(one, 'id'));
	for (const { body, raw, headers } of inbox.received) {
		expect(isEnvelope(body)).toBe(true);
		expect(feed).toContain(body.id);
		const [t, v1] = String(headers['x-blooio-signature']).split(',');
		const signedAt = Number(t?.slice(2));
		expect(v1).toBe(`v1=${signatureOf({ secret, signedAt, body: raw.toString() })}`);
		expect(headers['x-blooio-delivery']).toMatch(/^wdel_/);
		expect(headers['x-blooio-event']).toBeUndefined();
	}
});

test('the other envelope is the event as the feed has it', async () => {
	await subscribe();
	simulator.configureWebhooks({ channelEvents: 'feed' });
	simulator.receive({ from: PEOPLE.alice, text: 'Hello' });
	await simulator.idle();
	const id = String(inbox.received[0]?.body.id);
	const { body } = await ask(simulator, `GET /events/${id}`);
	expect(inbox.received[0]?.body).toEqual(body.data);
});

test('a replay is another delivery of the same event', async () => {
	const { id } = await subscribe();
	simulator.receive({ from: PEOPLE.alice, text: 'Hello' });
	await simulator.idle();
	const list = await ask(simulator, `GET /webhooks/${id}/deliveries`);
	const delivery = textAt(entriesOf(list)[0], 'id');
	await ask(simulator, `POST /webhooks/${id}/deliveries/${delivery}/replay`);
	await simulator.idle();
	const [first, second] = inbox.received;
	expect(second?.body.id).toBe(first?.body.id);
	expect(second?.headers['x-blooio-delivery']).not.toBe(first?.headers['x-blooio-delivery']);
});

test('a subscription gets the events of its channel alone, and none while it is disabled', async () => {
	const { id } = await subscribe({ channel_id: CHANNELS.whatsapp });
	simulator.receive({ from: PEOPLE.alice, text: 'By iMessage' });
	simulator.receive({ from: PEOPLE.alice, to: CHANNELS.whatsapp, text: 'By WhatsApp' });
	await simulator.idle();
	expect(inbox.received.map(({ body }) => at(body, 'data', 'text'))).toEqual(['By WhatsApp']);
	await ask(simulator, `PATCH /webhooks/${id}`, { body: { status: 'disabled' } });
	simulator.receive({ from: PEOPLE.alice, to: CHANNELS.whatsapp, text: 'Again' });
	await simulator.idle();
	expect(inbox.received).toHaveLength(1);
});

test.each([
	['event_types_retired', { event_types: ['message.received'] }],
	['ambiguous_scope', { api_key: 'a', integration_id: 'b' }],
])('a subscription is refused with %s', async (code, more) => {
	const body = { url: inbox.url, ...more };
	expect(await ask(simulator, 'POST /webhooks', { body, wrong: true })).toMatchObject({
		status: 422,
		body: { error: { code } },
	});
});

test('WhatsApp is of the v4 API alone', async () => {
	simulator.receive({ from: PEOPLE.bob, to: CHANNELS.whatsapp, text: 'Hello' });
	expect(simulator.state.chats.get(PEOPLE.bob)).toBeUndefined();
	const { body } = await ask(simulator, 'GET /chats?type=whatsapp');
	expect(at(body, 'data', 0)).toMatchObject({ channel_id: CHANNELS.whatsapp });
});

test('a banned number says so, and its channel does', async () => {
	await subscribe();
	const number = simulator.state.numbers.get(NUMBERS.dedicated);
	if (number) simulator.state.channels.ban(number);
	await simulator.idle();
	expect(inbox.received[0]?.body).toMatchObject({
		type: 'safety.number_banned',
		data: { phone_number: NUMBERS.dedicated, allocation_type: 'dedicated' },
	});
	const { body } = await ask(simulator, `GET /channels/${channelOf(NUMBERS.dedicated)}`);
	expect(at(body, 'data', 'status')).toBe('banned');
});

test('the feed is filtered by type, chat and message', async () => {
	const sent = await ask(simulator, 'POST /messages', { body: { to: PEOPLE.alice, text: 'Hi' } });
	const id = textAt(sent.body, 'id');
	const of = async (query: string) =>
		entriesOf(await ask(simulator, `GET /events?${query}`)).map((one) => at(one, 'type'));
	expect(await of(`message_id=${id}`)).toEqual(
		expect.arrayContaining(['message.queued', 'message.sent', 'message.delivered']),
	);
	expect(await of(`message_id=${id}&type=message.sent`)).toEqual(['message.sent']);
	expect(await of('type=poll.*')).toEqual([]);
	const chat = textAt(sent.body, 'chat_id');
	const { body } = await ask(simulator, `GET /events?chat_id=${chat}&limit=1`);
	expect(body).toMatchObject({ has_more: true, next_cursor: expect.any(String) });
});
