import fc from 'fast-check';

import {
	DELIVERY_OUTPUTS,
	statusFacts,
	outputFor,
	statusFromEvent,
} from '../../../../nodes/Blooio/waiting/delivery/deliveryStatus';

const { delivered, failed } = DELIVERY_OUTPUTS;

it.each([
	['pending', undefined, undefined],
	['queued', undefined, undefined],
	['cancellation_requested', undefined, undefined],
	['sent', delivered, undefined],
	['delivered', delivered, delivered],
	['read', delivered, delivered],
	['failed', failed, failed],
	['cancelled', failed, failed],
	['some_new_status', undefined, undefined],
])('%s: output %s where sent is enough, %s where it must arrive', (status, sent, arrived) => {
	expect(outputFor({ status }, 'sent')).toBe(sent);
	expect(outputFor({ status }, 'delivered')).toBe(arrived);
});

it('nothing is decided by an answer of another shape', () => {
	fc.assert(fc.property(fc.anything(), (body) => outputFor(body, 'sent') === undefined));
	expect(outputFor({ status: 7 }, 'sent')).toBeUndefined();
});

it('events of the life of a message are read as its status', () => {
	expect(
		statusFromEvent({
			event: 'message.failed',
			message_id: 'msg_1',
			error_message: 'Nobody there',
		}),
	).toMatchObject({ message_id: 'msg_1', status: 'failed', error: 'Nobody there' });
	for (const event of ['message.received', 'message.reaction', 'message.sent.now', 'poll.voted']) {
		expect(statusFromEvent({ event, message_id: 'msg_1' })).toBeUndefined();
	}
	expect(statusFromEvent({ event: 'message.sent' })).toBeUndefined();
	expect(statusFromEvent(null)).toBeUndefined();
});

it.each([
	[{ error_code: 'carrier_rejected' }, 'carrier_rejected'],
	[{ error_code: 'carrier_rejected', error_message: '' }, 'carrier_rejected'],
	[{ error_code: 'carrier_rejected', error_message: null }, 'carrier_rejected'],
	[{ error_code: 'carrier_rejected', error_message: 'Blocked' }, 'Blocked'],
])('of a failure that says %j the error is %s', (more, error) => {
	const event = { event: 'message.failed', message_id: 'msg_1', ...more };
	expect(statusFacts(statusFromEvent(event) ?? {}, false)).toMatchObject({ error });
});

it('the output has the same fields, whatever is known', () => {
	const fields = Object.keys(statusFacts({}, true));
	expect(Object.keys(statusFacts({ status: 'sent', secret: 1 }, false))).toEqual(fields);
	expect(statusFacts({}, true)).toMatchObject({ status: null, open: true });
});
