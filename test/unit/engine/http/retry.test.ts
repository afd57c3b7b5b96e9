import fc from 'fast-check';

import {
	DEFAULT_RETRY,
	retryDelay,
	shouldRetry,
	type RetryPolicy,
} from '../../../../nodes/Blooio/engine/http/retry';
import { parseRetryAfter } from '../../../../nodes/Blooio/engine/http/retryAfter';
import { failureFromAnswer, failureFromThrown } from '../../support/v2';
import { outsideText } from '../../support/texts';

const answered = (status: number, code?: string) =>
	failureFromAnswer({
		status,
		headers: {},
		body: { error: 'ApiError', message: 'No', status, ...(code !== undefined && { code }) },
	});
const NETWORK = failureFromThrown(new Error('socket hang up'));

const retries = (
	failure: Parameters<typeof shouldRetry>[0],
	given: { attempt?: number; policy?: RetryPolicy; safe?: boolean; retryAfterMs?: number } = {},
) =>
	shouldRetry(
		failure,
		given.attempt ?? 1,
		given.policy ?? DEFAULT_RETRY,
		given.safe ?? true,
		given.retryAfterMs,
	);

describe('what is sent again', () => {
	it.each([
		['no connection', NETWORK],
		['408', answered(408)],
		['429 without a code', answered(429)],
		['502', answered(502)],
		['503', answered(503)],
		['504', answered(504)],
		['502 with a code', answered(502, 'some_new_code')],
		['503 with a code', answered(503, 'some_new_code')],
		[
			'a success that cannot be read',
			failureFromAnswer({ status: 202, headers: {}, body: '<html>' }),
		],
		['a web page with 502', failureFromAnswer({ status: 502, headers: {}, body: '<html>' })],
	])('%s', (_what, failure) => {
		expect(retries(failure)).toBe(true);
	});

	it.each([
		...[400, 401, 402, 403, 404, 405, 409, 410, 422].map((status) => answered(status)),
		answered(301),
		answered(500),
		answered(501),
		answered(520),
		answered(429, 'outbound_limit_reached'),
		answered(429, 'new_conversation_limit_reached'),
		answered(429, 'some_new_code'),
		answered(403, 'inbound_only_no_prior_inbound'),
		answered(400, 'attachment_first_message_not_allowed'),
		answered(404, 'reply_target_not_found'),
		answered(408, 'some_new_code'),
	])('not $status $code', (failure) => {
		expect(retries(failure)).toBe(false);
	});

	it('no answer that names a code below 500, whatever the code is', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 300, max: 499 }),
				fc.string({ minLength: 1 }),
				(status, code) => {
					fc.pre(code.trim() !== '');
					expect(retries(answered(status, code))).toBe(false);
				},
			),
		);
		expect(retries(answered(429, 'network_error'))).toBe(false);
		expect(retries(answered(429, 'unexpected_answer'))).toBe(false);
	});

	it('nothing that could do the job twice', () => {
		for (const failure of [NETWORK, answered(429), answered(502), answered(503)]) {
			expect(retries(failure, { safe: false })).toBe(false);
		}
	});

	it('nothing more often than the policy allows', () => {
		expect(DEFAULT_RETRY.retries).toBe(3);
		expect([1, 2, 3, 4, 5].map((attempt) => retries(NETWORK, { attempt }))).toEqual([
			true,
			true,
			true,
			false,
			false,
		]);
		expect(retries(NETWORK, { policy: { ...DEFAULT_RETRY, retries: 0 } })).toBe(false);
	});

	it('nothing for which the API wants a longer wait than the node has patience for', () => {
		const longest = DEFAULT_RETRY.longestRetryAfterMs;
		expect(retries(answered(429), { retryAfterMs: longest })).toBe(true);
		expect(retries(answered(429), { retryAfterMs: longest + 1 })).toBe(false);
		expect(retries(answered(503), { retryAfterMs: 86_400_000 })).toBe(false);
	});
});

describe('the delay before the next attempt', () => {
	it('doubles each time and stays below its cap', () => {
		const policy = { ...DEFAULT_RETRY, baseMs: 500, capMs: 3000 };
		expect([1, 2, 3, 4, 5].map((attempt) => retryDelay(attempt, policy, undefined, 1))).toEqual([
			500, 1000, 2000, 3000, 3000,
		]);
	});

	it('is spread over the upper half, so that executions do not return together', () => {
		expect(retryDelay(1, DEFAULT_RETRY, undefined, 0)).toBe(250);
		expect(retryDelay(1, DEFAULT_RETRY, undefined, 0.5)).toBe(375);
	});

	it('is what the API asks for, to the letter', () => {
		for (const random of [0, 0.5, 1]) expect(retryDelay(3, DEFAULT_RETRY, 7000, random)).toBe(7000);
		expect(retryDelay(3, DEFAULT_RETRY, 0, 1)).toBe(0);
	});

	it('is a whole number of ms from half of the step to the cap, at any attempt', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 2000 }),
				fc.integer({ min: 1, max: 5000 }),
				fc.integer({ min: 1, max: 60_000 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(attempt, baseMs, capMs, random) => {
					const policy = { ...DEFAULT_RETRY, baseMs, capMs };
					const delay = retryDelay(attempt, policy, undefined, random);
					expect(Number.isInteger(delay)).toBe(true);
					expect(delay).toBeLessThanOrEqual(capMs);
					expect(delay).toBeGreaterThanOrEqual(Math.floor(Math.min(baseMs, capMs) / 2));
				},
			),
		);
	});
});

describe('a Retry-After header', () => {
	const NOW = Date.parse('2026-01-01T12:00:00Z');

	it.each([
		['120', 120_000],
		['0', 0],
		['1.5', 1500],
		[' 3 ', 3000],
		[7, 7000],
		['Thu, 01 Jan 2026 12:00:30 GMT', 30_000],
		['Thursday, 01-Jan-26 12:00:30 GMT', 30_000],
		['Thu Jan  1 12:00:30 2026', 30_000],
		['Sunday, 06-Nov-94 08:49:37 GMT', undefined],
		['2, 5', 5000],
		['5,2', 5000],
	])('%j asks for %i ms', (header, ms) => {
		expect(parseRetryAfter(header, undefined, NOW)).toBe(ms);
	});

	it.each([
		undefined,
		null,
		'',
		'soon',
		'-5',
		-5,
		'1e3',
		'0x10',
		'NaN',
		Number.NaN,
		Number.POSITIVE_INFINITY,
		'12 seconds',
		'2026-01-01T12:00:30Z',
		'Thu, soon',
		'Thu, 01 Jan 2026 11:00:00 GMT',
		'Foo, 12',
		'5, soon',
		'1,'.repeat(50_000),
		'Thu, 01 Foo 2026 12:00:30 GMT',
		'１２',
		['5'],
		{},
		true,
	])('%j counts as none', (header) => {
		expect(parseRetryAfter(header, undefined, NOW)).toBeUndefined();
	});

	it('of any text is none or a finite time that is not negative', () => {
		const texts = fc.oneof(
			outsideText,
			fc.stringMatching(/^[0-9]{1,20}$/),
			fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
			fc.stringMatching(/^[A-Za-z]{3}, [0-9A-Za-z: ]{0,20}$/),
		);
		fc.assert(
			fc.property(texts, (header) => {
				const ms = parseRetryAfter(header, undefined, NOW);
				if (ms === undefined) return;
				expect(Number.isFinite(ms)).toBe(true);
				expect(ms).toBeGreaterThanOrEqual(0);
			}),
			{ numRuns: 1000 },
		);
	});

	it('of more digits than a number can hold gives no infinite wait', () => {
		expect(parseRetryAfter('9'.repeat(400), undefined, NOW)).not.toBe(Number.POSITIVE_INFINITY);
	});

	it('as a date goes by the clock of the answer, not by that of this machine', () => {
		const asked = new Date(NOW + 30_000).toUTCString();
		const answered = (offsetMs: number) => new Date(NOW + offsetMs).toUTCString();
		expect(parseRetryAfter(asked, answered(-5000), NOW)).toBe(35_000);
		expect(parseRetryAfter(asked, answered(20_000), NOW + 60_000)).toBe(10_000);
		expect(parseRetryAfter(asked, 'soon', NOW)).toBe(30_000);
	});

	it('as a date is read to the second', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 86_400 }), (seconds) => {
				const date = new Date(NOW + seconds * 1000).toUTCString();
				expect(parseRetryAfter(date, undefined, NOW)).toBe(seconds * 1000);
			}),
		);
	});
});
