import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import type { Connection } from '../../../../nodes/Blooio/engine/http/connection';
import { Pace } from '../../../../nodes/Blooio/engine/http/pace';
import { DEFAULT_RETRY } from '../../../../nodes/Blooio/engine/http/retry';
import { fetchByOffset } from '../../../../nodes/Blooio/engine/list/byOffset';
import type { PreparedItem } from '../../../../nodes/Blooio/engine/item';
import { BLOOIO_V2 } from '../../../../nodes/Blooio/v2';

/** A list of so many entries, to whose beginning others add: `added` says how many, at each request. */
function listOf(length: number, added: (offset: number, times: number) => number): Connection {
	const times = new Map<number, number>();
	return {
		api: BLOOIO_V2,
		baseUrl: 'https://example.com',
		secrets: [],
		apiKey: 'key',
		call: async ({ qs }: IHttpRequestOptions) => {
			const { offset, limit } = qs as { offset: number; limit: number };
			const time = (times.get(offset) ?? 0) + 1;
			times.set(offset, time);
			const more = added(offset, time);
			const all = Array.from({ length: length + more }, (_, at) => ({ id: at - more }));
			const body = { all: all.slice(offset, offset + limit), pagination: { total: all.length } };
			return await Promise.resolve({ statusCode: 200, headers: {}, body });
		},
	};
}

async function idsOf(connection: Connection, wanted: number): Promise<unknown[]> {
	const request = { method: 'GET', path: ['/all'] } as const;
	const item: PreparedItem = {
		itemIndex: 0,
		request,
		sendable: { method: 'GET', path: '/all', safe: true },
		wanted,
		maxRequests: 500,
		notes: {},
	};
	const settings = { concurrency: 10, policy: DEFAULT_RETRY, timeoutMs: 1_000, pace: new Pace(0) };
	const listing = { property: 'all', identity: 'id', pages: 'offset' as const };
	const performance = await fetchByOffset(connection, item, listing, settings);
	return 'entries' in performance ? performance.entries.map(({ id }: IDataObject) => id) : [];
}

const upTo = (length: number) => Array.from({ length }, (_, id) => id);

describe('while others add to a list, none of its entries is lost', () => {
	it('between two pages of which the later one was answered earlier', async () => {
		const list = listOf(600, (offset, time) =>
			offset === 0 || (offset === 400 && time === 1) ? 0 : 1,
		);
		expect(await idsOf(list, Number.POSITIVE_INFINITY)).toEqual(upTo(600));
	});

	it('where one comes twice and only so many are wanted', async () => {
		const list = listOf(600, (offset) => (offset === 0 ? 0 : 1));
		expect(await idsOf(list, 300)).toEqual(upTo(300));
	});
});
