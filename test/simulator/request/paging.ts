import { z } from 'zod';

/** A whole number in a query string. */
export const wholeNumber = (min: number, max = Number.MAX_SAFE_INTEGER) =>
	z
		.string()
		.regex(/^-?\d+$/, 'Not a whole number')
		.transform(Number)
		.pipe(z.number().min(min).max(max));

/** Query fields of every list (parameters LimitParam and OffsetParam). */
export const pageFields = {
	limit: wholeNumber(1, 200).default('50'),
	offset: wholeNumber(0).default('0'),
};

interface Page {
	limit: number;
	offset: number;
}

/** One page of a list and where it stands (schema Pagination). */
export function pageOf<Entry>(entries: Entry[], { limit, offset }: Page) {
	return {
		entries: entries.slice(offset, offset + limit),
		pagination: { limit, offset, total: entries.length },
	};
}

/** Newest first for `recent`, oldest first otherwise; equal times keep their order. */
export const byTime =
	<Entry>(timeOf: (entry: Entry) => number, order: 'recent' | 'oldest') =>
	(a: Entry, b: Entry): number =>
		order === 'recent' ? timeOf(b) - timeOf(a) : timeOf(a) - timeOf(b);
