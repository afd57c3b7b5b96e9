import fc from 'fast-check';

import {
	webhookLogSchema,
	type WebhookLog,
} from '../../../../nodes/Blooio/schemas/answers/webhookLog';
import { missedIn } from '../../../../nodes/Blooio/trigger/catchUp/missed';

const T = 1_700_000_000_000;

const log = (id: string, status: number | null, more: object = {}): WebhookLog =>
	webhookLogSchema.parse({
		event_id: id,
		attempted_time: T,
		response_status: status,
		metadata: { event_name: 'message.received' },
		...more,
	});

const replayOf = (original: string, status: number) =>
	log(`${original}-again`, status, {
		metadata: { event_name: 'message.received', original_event_id: original },
	});

const all = () => true;
const idsIn = (
	logs: WebhookLog[],
	{
		wanted = all,
		since = 0,
		most = 500,
		isWait = false,
	}: {
		wanted?: (event: string) => boolean;
		since?: number;
		most?: number;
		isWait?: boolean;
	} = {},
) => missedIn(logs, wanted, since, most, isWait).map(({ eventId }) => eventId);

it.each([null, 0, 401, 404, 429, 500, 502, 503])('an event answered %s was missed', (status) => {
	expect(idsIn([log('a', status)])).toEqual(['a']);
});

it.each([200, 204, 400, 410, 413])('an event answered %s is settled', (status) => {
	expect(idsIn([log('a', status)])).toEqual([]);
});

const json = { response_json: { received: true } };

it('an event answered 200 without JSON was missed, as long as others were answered with it', () => {
	const text = { response_json: null };
	expect(idsIn([log('a', 200, text), log('b', 200, json)])).toEqual(['a']);
	expect(idsIn([log('a', 200, text), log('a', 200, json)])).toEqual([]);
	expect(idsIn([log('a', 410, text), log('b', 200, json)])).toEqual([]);
	// For a wait that is over n8n answers with a page.
	const wait = { response_json: null, attempted_time: T + 2 };
	expect(idsIn([log('a', 200, wait), log('b', 200, json)], { isWait: true })).toEqual([]);
	expect(
		idsIn([log('a', 200, text), log('b', 200, { ...json, attempted_time: T + 1 })], {
			isWait: true,
		}),
	).toEqual(['a']);
	// Where the log shows no answer at all, the status alone counts.
	expect(idsIn([log('a', 200, text), log('b', 503, json)])).toEqual(['b']);
});

it('an event that got through at a later attempt, or by a replay, is settled', () => {
	expect(idsIn([log('a', null), log('a', 200), log('b', 503), replayOf('b', 200)])).toEqual([]);
});

it('an event is missed once, whatever was tried', () => {
	expect(idsIn([log('a', null), log('a', 503), replayOf('a', 503)])).toEqual(['a']);
});

it('they come oldest first, the latest alone where there are too many', () => {
	const logs = ['c', 'a', 'b'].map((id, index) =>
		log(id, null, { attempted_time: T + ([3, 1, 2][index] ?? 0) }),
	);
	expect(idsIn(logs)).toEqual(['a', 'b', 'c']);
	expect(idsIn(logs, { most: 2 })).toEqual(['b', 'c']);
	expect(idsIn(logs, { since: T + 2 })).toEqual(['b', 'c']);
});

it('of those tried at the same moment the last of the log is the oldest', () => {
	const logs = ['c', 'b', 'a'].map((id) => log(id, null));
	expect(idsIn(logs)).toEqual(['a', 'b', 'c']);
	expect(idsIn(logs, { most: 1 })).toEqual(['c']);
});

it('those that nobody wants are left alone', () => {
	const sent = log('a', null, { metadata: { event_name: 'message.sent' } });
	expect(idsIn([sent], { wanted: (event) => event === 'message.received' })).toEqual([]);
});

it('nothing that got through is ever among them', () => {
	const entry = fc.record({
		id: fc.constantFrom('a', 'b', 'c', 'd'),
		status: fc.constantFrom(null, 200, 404, 503),
		at: fc.nat(1_000),
	});
	fc.assert(
		fc.property(fc.array(entry), (entries) => {
			const logs = entries.map(({ id, status, at }) => log(id, status, { attempted_time: at }));
			const through = new Set<string>(
				entries.filter(({ status }) => status === 200).map(({ id }) => id),
			);
			const missed = idsIn(logs);
			expect(missed.some((id) => through.has(id))).toBe(false);
			expect(new Set(missed).size).toBe(missed.length);
		}),
	);
});
