import fc from 'fast-check';

import { readEvent } from '../../../../nodes/BlooioChannels/trigger/event';
import {
	missedIn,
	type Delivery,
	type Range,
} from '../../../../nodes/BlooioChannels/trigger/catchUp/missed';

const T = 1_700_000_000_000;

const fed = (id: string, at = T) => {
	const raw = { id, type: 'message.received', occurred_at: at, data: {} };
	const event = readEvent(raw);
	if (!event) throw new Error('no event');
	return { event, at, raw };
};

const tried = (id: string, code: number | null, more: Partial<Delivery> = {}): Delivery => ({
	id: `wdel_${id}`,
	event_id: id,
	response_status: code,
	created_at: T,
	...more,
});

const RANGE: Range = { since: 0, until: T + 100, untriedUntil: T + 50, most: 500 };

const idsIn = (
	feed: Array<ReturnType<typeof fed>>,
	deliveries: Delivery[],
	range: Partial<Range> = {},
) =>
	missedIn(feed, deliveries, () => true, { ...RANGE, ...range }).map(
		({ event, deliveryId }) => `${event.id} ${deliveryId ?? 'never tried'}`,
	);

test.each([null, 401, 404, 429, 500, 503])('an event answered %s was missed', (code) => {
	expect(idsIn([fed('a')], [tried('a', code)])).toEqual(['a wdel_a']);
});

test.each([200, 204, 400, 410, 413])('an event answered %s is settled', (code) => {
	expect(idsIn([fed('a')], [tried('a', code)])).toEqual([]);
});

test('an event that got through by a replay, or is to be tried again, is settled', () => {
	expect(idsIn([fed('a')], [tried('a', 503), tried('a', 200, { id: 'wdel_2' })])).toEqual([]);
	expect(idsIn([fed('a')], [tried('a', 503, { next_attempt_at: T + 1 })])).toEqual([]);
	expect(idsIn([fed('a')], [tried('a', null, { status: 'pending' })])).toEqual([]);
});

test('an event that was never tried counts as far as the log reaches back, and not at once', () => {
	const feed = ['before', 'a', 'within', 'now'].map((id, at) =>
		fed(id, T + ([-1, 0, 40, 60][at] ?? 0)),
	);
	expect(idsIn(feed, [tried('a', 200)])).toEqual(['within never tried']);
});

test('where feed and log have no event in common nothing counts', () => {
	expect(idsIn([fed('a', T + 1)], [])).toEqual([]);
	expect(idsIn([fed('a', T + 1)], [tried('another', 503)])).toEqual([]);
});

test('the latest come, oldest first', () => {
	const feed = [fed('c', T + 3), fed('a', T + 1), fed('b', T + 2)];
	const log = ['a', 'b', 'c'].map((id) => tried(id, 503));
	expect(idsIn(feed, log)).toEqual(['a wdel_a', 'b wdel_b', 'c wdel_c']);
	expect(idsIn(feed, log, { most: 2 })).toEqual(['b wdel_b', 'c wdel_c']);
	expect(idsIn(feed, log, { since: T + 3 })).toEqual(['c wdel_c']);
});

test('no event comes twice, and none that got through, whatever feed and log hold', () => {
	const id = fc.constantFrom('a', 'b', 'c', 'd');
	fc.assert(
		fc.property(
			fc.array(fc.record({ id, at: fc.integer({ min: T - 50, max: T + 150 }) })),
			fc.array(fc.record({ id, code: fc.constantFrom(null, 200, 404, 503) })),
			(events, log) => {
				const feed = events.map((one) => fed(one.id, one.at));
				const deliveries = log.map((one) => tried(one.id, one.code));
				const found = idsIn(feed, deliveries).map((text) => text.charAt(0));
				expect(new Set(found).size).toBe(found.length);
				const through: string[] = log.filter(({ code }) => code === 200).map((one) => one.id);
				expect(found.filter((one) => through.includes(one))).toEqual([]);
			},
		),
	);
});
