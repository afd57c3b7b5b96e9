import type { Connection } from '../../../../nodes/Blooio/engine/http/connection';
import { Pace } from '../../../../nodes/Blooio/engine/http/pace';
import { DEFAULT_RETRY } from '../../../../nodes/Blooio/engine/http/retry';
import { send, type SendSettings } from '../../../../nodes/Blooio/engine/http/send';
import { BLOOIO_V2 } from '../../../../nodes/Blooio/v2';

const START = 1_700_000_000_000;

beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => jest.useRealTimers());

/** An API that answers with these statuses in turn, then with 202; `times` are ms since the start. */
function apiWith(...given: Array<{ status: number; headers?: Record<string, string> }>) {
	const times: number[] = [];
	const connection: Connection = {
		api: BLOOIO_V2,
		baseUrl: 'http://blooio.test',
		apiKey: '',
		secrets: [],
		call: async () => {
			const { status, headers = {} } = given[times.length] ?? { status: 202 };
			times.push(Date.now() - START);
			return { statusCode: status, headers, body: { status: 'queued' } };
		},
	};
	return { connection, times };
}

const post = { method: 'POST', path: '/', key: 'key', safe: true } as const;

const settingsWith = (pace: Pace, signal?: AbortSignal): SendSettings => ({
	policy: DEFAULT_RETRY,
	timeoutMs: 1000,
	pace,
	signal,
});

it('a pause that Blooio asks for holds back those as well who had their turn already', async () => {
	const { connection, times } = apiWith({ status: 429, headers: { 'retry-after': '5' } });
	const settings = settingsWith(new Pace(1000));
	const all = Promise.all([1, 2, 3].map(() => send(connection, post, settings)));
	await jest.advanceTimersByTimeAsync(60_000);
	expect((await all).map(({ kind }) => kind)).toEqual(['success', 'success', 'success']);
	const [first, ...others] = times;
	expect(first).toBe(0);
	expect(others).toHaveLength(3);
	for (const time of others) expect(time).toBeGreaterThanOrEqual(5000);
	// One after the other at the pace of before.
	expect(new Set(others).size).toBe(3);
});

it('what waits for its turn is given up with the signal', async () => {
	const { connection, times } = apiWith();
	const control = new AbortController();
	const settings = settingsWith(new Pace(60_000), control.signal);
	const all = Promise.all([1, 2].map(() => send(connection, post, settings)));
	await jest.advanceTimersByTimeAsync(1000);
	control.abort();
	expect((await all).map(({ kind }) => kind)).toEqual(['success', 'cancelled']);
	expect(times).toEqual([0]);
});
