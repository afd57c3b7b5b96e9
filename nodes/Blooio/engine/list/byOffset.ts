import type { IDataObject } from 'n8n-workflow';

import { paginationSchema } from '../../schemas/answers/answer';
import { LARGEST_PAGE } from '../../schemas/answers/entries';
import type { Connection } from '../http/connection';
import type { Performance, PreparedItem } from '../item';
import type { Listing } from '../operation';
import { entriesIn, identityOf } from './entries';
import { firstPage, furtherPages, type Page } from './paginate';
import { send, type Outcome } from '../http/send';
import type { RunSettings } from '../settings';

const totalIn = (outcome: Outcome): number | undefined =>
	outcome.kind === 'success' ? paginationSchema.parse(outcome.body.pagination).total : undefined;

/**
 * Fetches pages side by side. A page that knows of fewer entries than the page before it was
 * answered earlier than that one, and in between entries may have moved on from there to here: it
 * is fetched again, so that none of them slips through.
 *
 * @param total entries in the whole list, as the page before these says
 */
async function fetchTogether(
	pages: readonly Page[],
	total: number | undefined,
	fetchPage: (page: Page) => Promise<Outcome>,
): Promise<Outcome[]> {
	const outcomes = await Promise.all(pages.map(fetchPage));
	const inOrder: Outcome[] = [];
	let last = total ?? 0;
	for (const [index, page] of pages.entries()) {
		const early = outcomes[index];
		const outcome = early && (totalIn(early) ?? last) >= last ? early : await fetchPage(page);
		last = totalIn(outcome) ?? last;
		inOrder.push(outcome);
	}
	return inOrder;
}

/**
 * Fetches a list: the first page, then the others side by side, until the list's total is covered.
 * While others add to the list, what was in it at the start comes once, in the order of the list.
 */
export async function fetchByOffset(
	connection: Connection,
	{ sendable, request, wanted }: PreparedItem,
	listing: Listing,
	settings: RunSettings,
): Promise<Performance> {
	const fetchPage = async (page: Page): Promise<Outcome> =>
		await send(connection, { ...sendable, query: { ...sendable.query, ...page } }, settings);
	const { counts } = request;
	// How far the wanted ones reach nobody knows before.
	const most = counts ? Number.POSITIVE_INFINITY : wanted;
	// Those that do not count are known again as well, but nothing of them is kept.
	const entries = new Map<string, IDataObject | undefined>();
	const counted = () => [...entries.values()].filter((entry) => entry !== undefined);
	const isEnough = () => counts !== undefined && counted().length >= wanted;
	let covered = 0;
	let total: number | undefined;
	let full = false;
	let size: number | undefined;
	let pages: Page[] = [firstPage(most)];
	while (pages.length > 0) {
		const before = entries.size;
		for (let next = 0; next < pages.length && !isEnough(); next += settings.concurrency) {
			const together = pages.slice(next, next + settings.concurrency);
			for (const outcome of await fetchTogether(together, total, fetchPage)) {
				if (outcome.kind !== 'success') return outcome;
				total = totalIn(outcome) ?? total;
				const found = entriesIn(outcome.body, request, listing);
				full = found.length >= LARGEST_PAGE;
				for (const entry of found) {
					// Entries that came in meanwhile push others to a later page: each counts once.
					const identity = identityOf(entry, listing);
					entries.set(
						identity === undefined ? `at:${covered}` : `id:${identity}`,
						counts?.(entry) === false ? undefined : entry,
					);
					covered++;
				}
			}
		}
		// A proxy or a later API may give smaller pages than it is asked for.
		size ??= Math.min(Math.max(1, covered), LARGEST_PAGE);
		const repeats = covered - entries.size;
		// A round that brings nothing new is the last one: the list ignores where it is to begin.
		const goesOn = entries.size > before && !isEnough();
		pages = goesOn ? furtherPages(total, covered, most + repeats, full, size) : [];
	}
	return { kind: 'done', entries: counted() };
}
