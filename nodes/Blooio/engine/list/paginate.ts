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

/** How far a list has been read. */
export interface Progress {
	/** Entries in the whole list, as the last answer says; `undefined` when it does not. */
	total?: number;
	/** Entries that the pages so far held. */
	got: number;
	/** Most entries that are wanted. */
	wanted: number;
	/** Whether the last page so far was full: without a total, there may be another. */
	full?: boolean;
	/** Entries of a page: fewer than LARGEST_PAGE where the first answer held fewer of more. */
	size?: number;
}

/**
 * The next pages, as far as the list's total says that there are any. The last one has room for what
 * is added meanwhile; otherwise a list that others add to would never come to its end.
 *
 * @param most pages at once: a total may be a lie, and pages that are made are kept in memory
 */
export function furtherPages(
	{ total, got, wanted, full = false, size = LARGEST_PAGE }: Progress,
	most: number,
): Page[] {
	const end = Math.min(total ?? (full ? got + 1 : got), wanted);
	const pages: Page[] = [];
	for (let offset = got; offset < end && pages.length < most; offset += size) {
		pages.push({ offset, limit: Math.min(size, wanted - offset) });
	}
	return pages;
}
