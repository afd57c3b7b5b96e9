import {
	fullResponseSchema,
	paginationSchema,
} from '../../../../nodes/Blooio/schemas/answers/answer';

describe('the paging of a list', () => {
	it.each([
		[{ total: 250, limit: 50, offset: 0 }, 250],
		[{ total: 0 }, 0],
	])('%j has a total', (pagination, total) => {
		expect(paginationSchema.parse(pagination).total).toBe(total);
	});

	it.each([undefined, null, 'x', 7, [], {}, { total: null }, { total: '9' }, { total: -1 }])(
		'%j has none, and the list counts as a single page',
		(pagination) => {
			expect(paginationSchema.parse(pagination).total).toBeUndefined();
		},
	);
});

describe('a full response of the HTTP helper', () => {
	it('may come without headers or body', () => {
		expect(fullResponseSchema.parse({ statusCode: 204 })).toMatchObject({
			statusCode: 204,
			headers: {},
		});
	});

	it('must have a status', () => {
		expect(fullResponseSchema.safeParse({ body: {} }).success).toBe(false);
		expect(fullResponseSchema.safeParse('text').success).toBe(false);
	});
});
