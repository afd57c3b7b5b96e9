import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { Pace } from '../../../../nodes/Blooio/engine/http/pace';
import { DEFAULT_RETRY } from '../../../../nodes/Blooio/engine/http/retry';
import { fetchByCursor } from '../../../../nodes/Blooio/engine/list/byCursor';
import { BLOOIO_V2 } from '../../../../nodes/Blooio/v2';

const ALL = Number.POSITIVE_INFINITY;

/** Reads a list whose pages are made by the number of the request, from 0 on. */
async function read(page: (number: number) => IDataObject, wanted = ALL, maxRequests = 30) {
	const asked: unknown[] = [];
	const connection = {
		api: BLOOIO_V2,
		baseUrl: 'https://example.com',
		secrets: [],
		apiKey: 'key',
		call: async ({ qs }: IHttpRequestOptions) => {
			asked.push(Object(qs).cursor);
			const body = page(asked.length - 1);
			return await Promise.resolve({ statusCode: 200, headers: {}, body });
		},
	};
	const performance = await fetchByCursor(
		connection,
		{
			itemIndex: 0,
			request: { method: 'GET', path: ['/all'] },
			sendable: { method: 'GET', path: '/all', safe: true },
			wanted,
			maxRequests,
			notes: {},
		},
		{ property: 'all', identity: 'id', pages: 'cursor' },
		{ concurrency: 1, policy: DEFAULT_RETRY, timeoutMs: 1_000, pace: new Pace(0) },
	);
	return { performance, asked };
}

it('goes from page to page to the end', async () => {
	const { performance, asked } = await read((number) => ({
		all: [{ id: number }],
		next_cursor: number < 3 ? `to ${number + 1}` : null,
	}));
	expect(performance).toEqual({ kind: 'done', entries: [0, 1, 2, 3].map((id) => ({ id })) });
	expect(asked).toEqual([undefined, 'to 1', 'to 2', 'to 3']);
});

it('ends with a notice where the cursors go round in a circle', async () => {
	const { performance, asked } = await read((number) => ({
		all: [{ id: number % 2 }],
		next_cursor: `to ${number % 2}`,
	}));
	expect(performance).toMatchObject({
		entries: [{ id: 0 }, { id: 1 }],
		notice: expect.stringContaining('2 entries'),
	});
	expect(asked).toHaveLength(3);
});

it.each([ALL, 50])('fails where it does not end, with %d wanted', async (wanted) => {
	const { performance, asked } = await read(
		(number) => ({ all: [], next_cursor: `to ${number}` }),
		wanted,
	);
	expect(performance).toMatchObject({
		kind: 'failure',
		failure: { message: 'After 30 requests the list has not come to its end' },
	});
	expect(asked).toHaveLength(30);
});

it('an answer without a list is no empty list', async () => {
	const { performance } = await read(() => ({ all: null }));
	expect(performance).toMatchObject({ failure: { code: 'unexpected_answer' } });
});
