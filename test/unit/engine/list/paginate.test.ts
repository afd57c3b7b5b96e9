import fc from 'fast-check';

import { firstPage, furtherPages, type Page } from '../../../../nodes/Blooio/engine/list/paginate';
import { LARGEST_PAGE } from '../../../../nodes/Blooio/schemas/answers/entries';

const ALL = Number.POSITIVE_INFINITY;

describe('the first page', () => {
	it.each([
		[1, 1],
		[50, 50],
		[200, 200],
		[201, 200],
		[ALL, 200],
	])('for %d entries asks for %i', (wanted, limit) => {
		expect(firstPage(wanted)).toEqual({ offset: 0, limit });
	});
});

describe('the further pages', () => {
	it.each<[string, number | undefined, number, number, Page[]]>([
		['none when the list is complete', 150, 150, ALL, []],
		['none when the list is empty', 0, 0, ALL, []],
		['none when enough came', 1000, 50, 50, []],
		['none when the answer gives no total', undefined, 200, ALL, []],
		['none when the total is less than what came', 100, 120, ALL, []],
		['the rest of the list, and room for more', 250, 200, ALL, [{ offset: 200, limit: 200 }]],
		['the rest of what is wanted', 1000, 200, 230, [{ offset: 200, limit: 30 }]],
		[
			'several at once',
			650,
			200,
			ALL,
			[
				{ offset: 200, limit: 200 },
				{ offset: 400, limit: 200 },
				{ offset: 600, limit: 200 },
			],
		],
		['the part that a short page left out', 300, 180, ALL, [{ offset: 180, limit: 200 }]],
	])('%s', (_what, total, got, wanted, pages) => {
		expect(furtherPages({ total, got, wanted }, ALL)).toEqual(pages);
	});

	it('cover what is missing once, in pages that the API allows, and not more than is wanted', () => {
		const wantedAny = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.constant(ALL));
		fc.assert(
			fc.property(fc.nat(5000), fc.nat(200), wantedAny, (total, got, wanted) => {
				const pages = furtherPages({ total, got, wanted }, ALL);
				let next = got;
				for (const { offset, limit } of pages) {
					expect(offset).toBe(next);
					expect(limit).toBeGreaterThanOrEqual(1);
					expect(limit).toBeLessThanOrEqual(LARGEST_PAGE);
					next = offset + limit;
				}
				expect(next).toBeGreaterThanOrEqual(Math.min(total, wanted));
				expect(next).toBeLessThanOrEqual(Math.max(got, wanted));
				expect(pages.at(-1)?.offset ?? 0).toBeLessThanOrEqual(Math.max(total - 1, 0));
			}),
		);
	});
});

it('go by the size of the first page where it was smaller than it was asked to be', () => {
	expect(furtherPages({ total: 350, got: 100, wanted: ALL, size: 100 }, ALL)).toEqual([
		{ offset: 100, limit: 100 },
		{ offset: 200, limit: 100 },
		{ offset: 300, limit: 100 },
	]);
});

it('asks for one more page after a full one when the list tells no total', () => {
	expect(furtherPages({ got: 200, wanted: ALL, full: true }, ALL)).toEqual([
		{ offset: 200, limit: 200 },
	]);
	expect(furtherPages({ got: 150, wanted: ALL }, ALL)).toEqual([]);
});

it('makes no more pages than are asked for at once, whatever the total says', () => {
	const pages = furtherPages({ total: 1e15, got: 1, wanted: ALL }, 3);
	expect(pages.map(({ offset }) => offset)).toEqual([1, 201, 401]);
});
