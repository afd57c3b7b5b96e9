import type { IDataObject } from 'n8n-workflow';

import { nextCursorSchema } from '../../schemas/answers/answer';
import { LARGEST_PAGE } from '../../schemas/answers/entries';
import type { Connection } from '../http/connection';
import { send } from '../http/send';
import type { Performance, PreparedItem } from '../item';
import type { Listing } from '../operation';
import type { RunSettings } from '../settings';
import { entriesIn, identityOf } from './entries';
import { endless, stalled, withoutList } from './failures';

/**
 * Fetches a list whose pages each name the next one: one after the other, until enough is there. An
 * entry that comes twice counts once. A cursor that comes a second time ends the list: it would go on
 * for ever.
 */
export async function fetchByCursor(
	connection: Connection,
	{ sendable, request, wanted, maxRequests }: PreparedItem,
	listing: Listing,
	settings: RunSettings,
): Promise<Performance> {
	const { counts } = request;
	const entries = new Map<unknown, IDataObject>();
	const cursors = new Set<string>();
	let cursor: string | undefined;
	let made = 0;
	do {
		if (made++ >= maxRequests) return { kind: 'failure', failure: endless(maxRequests) };
		if (cursor !== undefined) cursors.add(cursor);
		const limit = counts ? LARGEST_PAGE : Math.min(wanted - entries.size, LARGEST_PAGE);
		const query = { ...sendable.query, limit, ...(cursor !== undefined && { cursor }) };
		const outcome = await send(connection, { ...sendable, query }, settings);
		if (outcome.kind !== 'success') return outcome;
		const found = entriesIn(outcome.body, request, listing);
		if (!found) return { kind: 'failure', failure: withoutList(listing.property) };
		for (const entry of found) {
			if (counts?.(entry) === false) continue;
			entries.set(identityOf(entry, listing) ?? entry, entry);
		}
		cursor = nextCursorSchema.parse(outcome.body).next_cursor ?? undefined;
	} while (cursor !== undefined && !cursors.has(cursor) && entries.size < wanted);
	const isCircle = cursor !== undefined && cursors.has(cursor) && entries.size < wanted;
	return {
		kind: 'done',
		entries: [...entries.values()],
		...(isCircle && { notice: stalled(entries.size, undefined) }),
	};
}
