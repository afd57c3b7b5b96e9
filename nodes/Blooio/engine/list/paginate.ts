import { LARGEST_PAGE } from '../../schemas/answers/entries';

/** A page of a list: how many entries to skip and how many to ask for. */
export interface Page {
	offset: number;
	limit: number;
}

/** The first page for `wanted` entries; `Infinity` asks for all of them. */
export function firstPage(wanted: number): Page {
	return { offset: 0, limit: Math.min(wanted, LARGEST_PAGE) };
}

/**
 * The pages after the first, all of them known at once by the list's total. The last one has room
 * for what is added meanwhile; otherwise a list that others add to would never come to its end.
 *
 * @param total entries in the whole list, as the first answer says; `undefined` when it does not
 * @param got entries that the pages so far held
 * @param full whether the last page so far was full: without a total, there may be another
 * @param size entries of a page: fewer than LARGEST_PAGE where the first answer held fewer of more
 */
export function furtherPages(
	total: number | undefined,
	got: number,
	wanted: number,
	full = false,
	size = LARGEST_PAGE,
): Page[] {
	const end = Math.min(total ?? (full ? got + 1 : got), wanted);
	const pages: Page[] = [];
	for (let offset = got; offset < end; offset += size) {
		pages.push({ offset, limit: Math.min(size, wanted - offset) });
	}
	return pages;
}
