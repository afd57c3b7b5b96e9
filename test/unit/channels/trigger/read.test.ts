import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import type { Connection } from '../../../../nodes/Blooio/engine/http/connection';
import { readDeliveries } from '../../../../nodes/BlooioChannels/trigger/catchUp/read';
import { BLOOIO_V4 } from '../../../../nodes/BlooioChannels/v4';

const T = 1_700_000_000_000;

/** An API with these deliveries, by their times, so many on a page. */
function apiWith(times: readonly number[], perPage: number) {
	let pages = 0;
	const connection = {
		api: BLOOIO_V4,
		baseUrl: 'https://example.com/v4',
		secrets: [],
		apiKey: 'key',
		call: async ({ qs }: IHttpRequestOptions) => {
			pages++;
			const from = Number((qs as IDataObject | undefined)?.cursor ?? 0);
			const data = times.slice(from, from + perPage).map((at, index) => ({
				id: `wdel_${from + index}`,
				event_id: `evt_${from + index}`,
				created_at: at,
			}));
			const next = from + perPage < times.length ? String(from + perPage) : null;
			return { statusCode: 200, headers: {}, body: { data, next_cursor: next } };
		},
	} satisfies Connection;
	return {
		read: async (since: number) =>
			(await readDeliveries(connection, 'wh_1', since)).map(({ created_at: at }) => at),
		pages: () => pages,
	};
}

const hours = Array.from({ length: 10 }, (_, hour) => T - hour * 3_600_000);

test('where the latest come first it is read no further than needed', async () => {
	const api = apiWith(hours, 2);
	expect(await api.read(T - 3 * 3_600_000)).toEqual(hours.slice(0, 6));
	expect(api.pages()).toBe(3);
});

test('a log that is not quite in order is read no less far', async () => {
	const [first = T, second = T, ...rest] = hours;
	const api = apiWith([second, first, ...rest], 2);
	expect(await api.read(T - 3 * 3_600_000)).toHaveLength(6);
});

test('where the oldest come first it is read to its end', async () => {
	const times = [...hours].reverse();
	expect(await apiWith(times, 2).read(T - 3_600_000)).toEqual(times);
});

test('of a log without end the latest count, and the oldest alone count for nothing', async () => {
	const many = Array.from({ length: 300 }, (_, index) => T - index);
	expect(await apiWith(many, 1).read(0)).toEqual(many.slice(0, 100));
	await expect(apiWith([...many].reverse(), 1).read(0)).rejects.toThrow('too much');
});
