import fc from 'fast-check';

import { webhookEventSchema } from '../../../../nodes/Blooio/schemas/answers/webhookEvent';
import { deliveryFacts, deliveryKey } from '../../../../nodes/Blooio/trigger/event/delivery';
import { ALL_EVENTS, isDocumented } from '../../../../nodes/Blooio/trigger/events';
import { triggerFields } from '../../../../nodes/Blooio/trigger/panel/fields';

const bytesOf = (payload: unknown) => Buffer.from(JSON.stringify(payload));
const keyOf = (payload: object, body: Uint8Array = bytesOf(payload)) =>
	deliveryKey(webhookEventSchema.parse(payload), body);

const REACTION = {
	event: 'message.reaction',
	message_id: 'msg_1',
	reaction: 'love',
	action: 'add',
	sender: '+15551234567',
};
const VOTE = { event: 'poll.voted', poll_id: 'poll_1', voter: '+15551234567', option: 'Pizza' };

describe('the key', () => {
	it.each([
		[{ event: 'message.received', message_id: 'msg_1' }, 'message.received:msg_1'],
		[{ event: 'message.sent', message_id: 'msg_1' }, 'message.sent:msg_1'],
		[REACTION, 'message.reaction:msg_1:love:add:+15551234567'],
		[{ ...REACTION, sender: null }, 'message.reaction:msg_1:love:add:'],
		[{ ...REACTION, timestamp: 17 }, 'message.reaction:msg_1:love:add:+15551234567:17'],
		[{ ...VOTE, timestamp: 17 }, 'poll.voted:poll_1:+15551234567:Pizza:17'],
		[{ ...REACTION, id: 'evt_1' }, 'evt_1'],
		[{ ...REACTION, id: 'something' }, 'message.reaction:msg_1:love:add:+15551234567'],
		[VOTE, 'poll.voted:poll_1:+15551234567:Pizza'],
		[{ ...VOTE, option: undefined }, 'poll.voted:poll_1:+15551234567'],
		[
			{ ...VOTE, voter: undefined, sender: 'ann@example.com' },
			'poll.voted:poll_1:ann@example.com:Pizza',
		],
		[{ ...VOTE, message_id: 'msg_2' }, 'poll.voted:poll_1:+15551234567:Pizza:msg_2'],
		[{ event: 'poll.created', poll_id: 'poll_1' }, 'poll.created:poll_1'],
		[{ ...REACTION, direction: 'inbound' }, 'message.reaction:msg_1:love:add:+15551234567:inbound'],
		[{ event: 'message.read', message_id: 'msg_1', timestamp: 17 }, 'message.read:msg_1'],
		[{ event: 'message.melted', message_id: 'msg_1', timestamp: 17 }, 'message.melted:msg_1:17'],
		[{ message_id: 'msg_1', timestamp: '17' }, 'unknown:msg_1:17'],
		[{ ...REACTION, reaction: 'a:b\\' }, 'message.reaction:msg_1:a\\:b\\\\:add:+15551234567'],
	])('of %j', (payload, key) => {
		expect(keyOf(payload)).toBe(key);
	});

	it.each([
		[{ event: 'typing.started', external_id: '+15551234567', timestamp: 1 }],
		[{ event: 'message.received', message_id: '' }],
		[{ event: 'message.reaction', reaction: 'love' }],
		[{ event: 'poll.voted', poll_id: 'poll_1' }],
		[{}],
	])('of %j is the hash of its bytes', (payload) => {
		expect(keyOf(payload)).toMatch(/:sha256:[0-9a-f]{64}$/);
		expect(keyOf(payload)).toBe(keyOf(payload));
		expect(keyOf(payload)).not.toBe(keyOf({ ...payload, timestamp: 2 }));
	});

	it('tells two events apart that no document knows, and not two deliveries of one', () => {
		const melted = { event: 'message.melted', message_id: 'msg_1' };
		expect(keyOf(melted)).toMatch(/^message\.melted:msg_1:[0-9a-f]{64}$/);
		expect(keyOf(melted)).toBe(keyOf({ ...melted }));
		expect(keyOf(melted)).not.toBe(keyOf({ ...melted, degree: 2 }));
	});

	it.each([
		['a list of options', { option: ['Pizza'] }, { option: ['Sushi'] }],
		['an object', { option: { id: 1 } }, { option: { id: 2 } }],
		['its votes', { option: undefined, votes: [1] }, { option: undefined, votes: [2] }],
		['the options', { option: '', options: [{ votes: 1 }] }, { option: '', options: [] }],
	])('tells votes apart by %s', (_what, one, other) => {
		const key = keyOf({ ...VOTE, ...one });
		expect(key).toMatch(/^poll\.voted:poll_1:\+15551234567:[0-9a-f]{64}$/);
		expect(keyOf({ ...VOTE, ...one })).toBe(key);
		expect(keyOf({ ...VOTE, ...other })).not.toBe(key);
	});

	it('takes every event of the list in the editor for a documented one', () => {
		const { options = [] } = triggerFields.find(({ name }) => name === 'events') ?? {};
		const events = options.flatMap((option) => ('value' in option ? [option.value] : []));
		expect(events.filter((event) => !isDocumented(event))).toEqual([ALL_EVENTS]);
	});

	it('takes the unsigned ID of a delivery only where the body tells no time', () => {
		const of = (payload: object, deliveryId: string) =>
			deliveryKey(webhookEventSchema.parse(payload), bytesOf(payload), deliveryId);
		expect(of(REACTION, 'wdel_1')).toBe('message.reaction:msg_1:love:add:+15551234567:wdel_1');
		for (const payload of [
			{ ...REACTION, timestamp: 17 },
			{ ...REACTION, id: 'evt_1' },
			{ event: 'message.received', message_id: 'msg_1' },
		]) {
			expect(of(payload, 'wdel_1')).toBe(keyOf(payload));
		}
	});

	it('stays short, however long an ID is', () => {
		const long = { event: 'message.received', message_id: 'm'.repeat(16_000_000) };
		expect(keyOf(long)).toMatch(/^message\.received:[0-9a-f]{64}$/);
		expect(keyOf({ ...long, message_id: 'm'.repeat(200) })).toBe(
			`message.received:${'m'.repeat(200)}`,
		);
	});

	it('is stable, and not the same for two reactions that differ in anything', () => {
		const part = fc.string({ minLength: 1, maxLength: 6 });
		const reaction = fc.record({
			event: fc.constant('message.reaction'),
			message_id: part,
			reaction: part,
			action: part,
			sender: part,
		});
		fc.assert(
			fc.property(reaction, reaction, (one, other) => {
				const same = JSON.stringify(one) === JSON.stringify(other);
				expect(keyOf(one) === keyOf(other)).toBe(same);
				expect(keyOf(one, bytesOf('else'))).toBe(keyOf(one));
			}),
		);
	});
});

it.each([
	[{}, false, null],
	[{ 'x-blooio-replay': 'true' }, true, null],
	[{ 'x-blooio-replay': 'True', 'x-original-event-id': ' evt_1 ' }, true, 'evt_1'],
	[{ 'x-original-event-id': 'evt_1' }, true, 'evt_1'],
	[{ 'x-blooio-replay': 'false', 'x-original-event-id': '' }, false, null],
	[{ 'x-original-event-id': 'e'.repeat(15_000) }, true, 'e'.repeat(200)],
	[{ 'x-blooio-replay': ['true'], 'x-original-event-id': ['a'] }, false, null],
])('the facts of a delivery with %j', (headers, replay, originalEventId) => {
	const event = webhookEventSchema.parse({ event: 'message.received', message_id: 'msg_1' });
	expect(deliveryFacts(event, Buffer.alloc(0), headers, 1_700_000_000_000)).toEqual({
		key: 'message.received:msg_1',
		replay,
		original_event_id: originalEventId,
		received_at: 1_700_000_000_000,
	});
});
