import type { IDataObject } from 'n8n-workflow';

import { derivedFailure, type Failure } from '../errors/failure';
import { paginationSchema } from '../schemas/answer';
import type { Connection } from './connection';
import { buildPath, type ApiRequest, type Batch, type Listing, type Operation } from './operation';
import { firstPage, furtherPages, type Page } from './paginate';
import type { PreparedItem } from './prepare';
import { rejection, send, type Outcome } from './send';
import type { RunSettings } from './settings';

/** What an item came to: its output entries, a failure, or nothing because the execution was cancelled. */
export type Performance =
	| { kind: 'done'; entries: IDataObject[] }
	| { kind: 'failure'; failure: Failure }
	| { kind: 'cancelled' };

const isRecord = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const asList = (value: unknown): IDataObject[] =>
	Array.isArray(value) ? value.filter(isRecord) : [];

function simplify(entry: IDataObject, fields: readonly string[]): IDataObject {
	return Object.fromEntries(
		fields.filter((field) => field in entry).map((field) => [field, entry[field]]),
	);
}

/** Fetches a list: the first page, then the others side by side, until the list's total is covered. */
async function fetchPages(
	connection: Connection,
	{ sendable, request, wanted }: PreparedItem,
	listing: Listing,
	settings: RunSettings,
): Promise<Performance> {
	const fetchPage = async (page: Page): Promise<Outcome> =>
		await send(connection, { ...sendable, query: { ...sendable.query, ...page } }, settings);
	const entries = new Map<string, IDataObject>();
	let covered = 0;
	let pages: Page[] = [firstPage(wanted)];
	while (pages.length > 0) {
		const before = covered;
		let total: number | undefined;
		for (let next = 0; next < pages.length; next += settings.concurrency) {
			const outcomes = await Promise.all(
				pages.slice(next, next + settings.concurrency).map(fetchPage),
			);
			for (const outcome of outcomes) {
				if (outcome.kind !== 'success') return outcome;
				total = paginationSchema.parse(outcome.body.pagination).total ?? total;
				for (const entry of entriesIn(outcome.body, request, listing)) {
					// Entries that came in meanwhile push others to a later page: each counts once.
					const identity = entry[listing.identity];
					const known = typeof identity === 'string' || typeof identity === 'number';
					entries.set(known ? `id:${identity}` : `at:${covered}`, entry);
					covered++;
				}
			}
		}
		pages = covered > before ? furtherPages(total, covered, wanted) : [];
	}
	return { kind: 'done', entries: [...entries.values()] };
}

function entriesIn(body: IDataObject, request: ApiRequest, listing: Listing): IDataObject[] {
	return listing.entries?.(body, request) ?? asList(body[listing.property]);
}

/** Sends the one request of an item and reads its answer. */
async function fetchOnce(
	connection: Connection,
	operation: Operation,
	{ request, sendable }: PreparedItem,
	settings: RunSettings,
): Promise<Performance> {
	const outcome = await send(connection, sendable, settings);
	if (outcome.kind !== 'success') return outcome;
	const { status, body } = outcome;
	if (operation.rejects?.(body)) {
		return { kind: 'failure', failure: rejection(status, body, connection.secrets) };
	}
	if (operation.listing) {
		return { kind: 'done', entries: entriesIn(body, request, operation.listing) };
	}
	const output = operation.response?.(body, { status, request, key: sendable.key }) ?? body;
	return { kind: 'done', entries: Array.isArray(output) ? output : [output] };
}

/**
 * Does one prepared item: sends its request, or fetches its pages, and shapes the output.
 * Never throws for what the API answers: an answer of another shape is passed through.
 */
export async function perform(
	connection: Connection,
	operation: Operation,
	item: PreparedItem,
	settings: RunSettings,
): Promise<Performance> {
	const performance = operation.listing?.paged
		? await fetchPages(connection, item, operation.listing, settings)
		: await fetchOnce(connection, operation, item, settings);
	if (performance.kind !== 'done') return performance;
	const entries = operation.listing
		? performance.entries.slice(0, item.wanted)
		: performance.entries;
	const { keptFields } = item;
	return {
		kind: 'done',
		entries: keptFields ? entries.map((entry) => simplify(entry, keptFields)) : entries,
	};
}

/**
 * Does several prepared items with one request.
 *
 * @returns what each item came to, in the order of the items
 */
export async function performBatch(
	connection: Connection,
	batch: Batch,
	items: readonly PreparedItem[],
	settings: RunSettings,
): Promise<Performance[]> {
	const requests = items.map(({ request }) => request);
	const { method, path, body } = batch.merge(requests);
	const outcome = await send(
		connection,
		{ method, path: buildPath(path), body, safe: items.every(({ sendable }) => sendable.safe) },
		settings,
	);
	if (outcome.kind !== 'success') return items.map(() => outcome);
	const outputs = batch.split(outcome.body, requests);
	return items.map((_item, index) => {
		const output = outputs[index];
		if (output) return { kind: 'done', entries: [output] };
		return {
			kind: 'failure',
			failure: derivedFailure('unexpected_answer', { status: outcome.status }),
		};
	});
}
