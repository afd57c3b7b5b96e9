import fc from 'fast-check';

import { webhookLogSchema } from '../../../../nodes/Blooio/schemas/answers/webhookLog';
import { takenBefore } from '../../../../nodes/Blooio/trigger/catchUp/takenBefore';

const START = 1_700_000_000_000;

const log = (id: string, beforeStartMs: number, more: object = {}) =>
	webhookLogSchema.parse({
		event_id: id,
		attempted_time: START - beforeStartMs,
		response_status: 200,
		metadata: { event_name: 'message.received' },
		event_body: { event: 'message.received', message_id: `msg_${id}` },
		response_json: { received: true, taken: true },
		...more,
	});

const idsIn = (logs: Array<ReturnType<typeof log>>) =>
	takenBefore(logs, START).map(({ eventId }) => eventId);

it('the latest come first, as they were delivered', () => {
	expect(takenBefore([log('a', 3_000), log('b', 1_000)], START)).toEqual([
		expect.objectContaining({
			eventId: 'b',
			body: expect.objectContaining({ message_id: 'msg_b' }),
		}),
		expect.objectContaining({ eventId: 'a' }),
	]);
});

it('however long n8n was away, those of its last half minute count', () => {
	const day = 24 * 3_600_000;
	expect(idsIn([log('last', day), log('before', day + 29_000), log('old', day + 31_000)])).toEqual([
		'last',
		'before',
	]);
});

it.each([
	['nobody waited for', { response_json: { received: true } }],
	['a wait says was not meant for it', { response_json: { received: true, taken: false } }],
	['brought no answer', { response_json: null }],
	['the log gives without its body', { event_body: null }],
	['came after the start', { attempted_time: START }],
	['has no time', { attempted_time: undefined }],
])('an event that %s is left alone', (_, more) => {
	expect(idsIn([log('a', 1_000, more)])).toEqual([]);
});

it('whatever the log holds, it gives back nothing else', () => {
	const anyLog = fc.record({
		event_id: fc.anything(),
		attempted_time: fc.oneof(
			fc.integer({ min: START - 90_000, max: START + 90_000 }),
			fc.anything(),
		),
		response_json: fc.oneof(fc.constant({ taken: true }), fc.anything()),
		event_body: fc.oneof(fc.constant({ event: 'message.received' }), fc.anything()),
		metadata: fc.anything(),
	});
	fc.assert(
		fc.property(fc.array(anyLog), (logs) => {
			const taken = takenBefore(
				logs.map((entry) => webhookLogSchema.parse(entry)),
				START,
			);
			const times = taken.map(({ at }) => at);
			expect(times.every((at) => at < START)).toBe(true);
			expect(times).toEqual([...times].sort((a, b) => b - a));
			expect((times[0] ?? 0) - (times.at(-1) ?? 0)).toBeLessThanOrEqual(30_000);
		}),
	);
});
