import type { IDataObject } from 'n8n-workflow';

import { paginationSchema } from '../../schemas/answers/answer';
import { LARGEST_PAGE } from '../../schemas/answers/entries';
import type { Connection } from '../http/connection';
import type { Performance, PreparedItem } from '../item';
import type { Listing } from '../operation';
import { entriesIn, identityOf } from './entries';
import { endless, stalled, withoutList } from './failures';
import { firstPage, furtherPages, type Page, type Progress } from './paginate';
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
 * What the answers say about the list is not relied on: pages that bring nothing new end it, with a
 * notice, and so does the item's bound on requests, with a failure.
 */
export async function fetchByOffset(
	connection: Connection,
	{ sendable, request, wanted, maxRequests }: PreparedItem,
	listing: Listing,
	settings: RunSettings,
): Promise<Performance> {
	let made = 0;
	const fetchPage = async (page: Page): Promise<Outcome> => {
		made++;
		return await send(connection, { ...sendable, query: { ...sendable.query, ...page } }, settings);
	};
	const { counts } = request;
	// How far the wanted ones reach nobody knows before.
	const most = counts ? Number.POSITIVE_INFINITY : wanted;
	// Those that do not count are known again as well, but nothing of them is kept.
	const entries = new Map<string, IDataObject | undefined>();
	const counted = () => [...entries.values()].filter((entry) => entry !== undefined);
	const progress: Progress = { got: 0, wanted: most };
	let pages: Page[] = [firstPage(most)];
	while (pages.length > 0) {
		const before = { entries: entries.size, total: progress.total ?? 0 };
		for (const outcome of await fetchTogether(pages, progress.total, fetchPage)) {
			if (outcome.kind !== 'success') return outcome;
			const found = entriesIn(outcome.body, request, listing);
			if (!found) return { kind: 'failure', failure: withoutList(listing.property) };
			progress.total = totalIn(outcome) ?? progress.total;
			progress.full = found.length >= LARGEST_PAGE;
			for (const entry of found) {
				// Entries that came in meanwhile push others to a later page: each counts once.
				const identity = identityOf(entry, listing);
				entries.set(
					identity === undefined ? `at:${progress.got}` : `id:${identity}`,
					counts?.(entry) === false ? undefined : entry,
				);
				progress.got++;
			}
		}
		// A proxy or a later API may give smaller pages than it is asked for.
		progress.size ??= Math.min(Math.max(1, progress.got), LARGEST_PAGE);
		progress.wanted = most + progress.got - entries.size;
		if (counts && counted().length >= wanted) break;
		pages = furtherPages(progress, Math.min(settings.concurrency, Math.max(1, maxRequests - made)));
		// What comes in meanwhile can fill pages with what is known; the total then tells.
		const standsStill =
			entries.size === before.entries && (made === 1 || (progress.total ?? 0) <= before.total);
		if (pages.length > 0 && standsStill) {
			const notice = stalled(entries.size, progress.total);
			return { kind: 'done', entries: counted(), notice };
		}
		if (pages.length > 0 && made >= maxRequests) {
			return { kind: 'failure', failure: endless(made) };
		}
	}
	return { kind: 'done', entries: counted() };
}
