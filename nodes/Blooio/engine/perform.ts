import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../errors/failure';
import { paginationSchema } from '../schemas/answer';
import type { Connection } from './connection';
import type { Operation, Paging, ResponseFacts } from './operation';
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
	{ sendable, parameters }: PreparedItem,
	paging: Paging,
	settings: RunSettings,
): Promise<Performance> {
	const wanted = parameters.boolean('returnAll')
		? Number.POSITIVE_INFINITY
		: (parameters.optionalNumber('limit', { min: 1, max: 1_000_000 }) ?? 50);
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
				const list = asList(outcome.body[paging.list]);
				covered += list.length;
				total = paginationSchema.parse(outcome.body.pagination).total ?? total;
				// Entries that came in meanwhile push others to a later page: each counts once.
				list.forEach((entry, index) => {
					const identity = entry[paging.identity];
					const known = typeof identity === 'string' || typeof identity === 'number';
					entries.set(known ? `id:${identity}` : `at:${covered}:${index}`, entry);
				});
			}
		}
		pages = covered > before ? furtherPages(total, covered, wanted) : [];
	}
	return { kind: 'done', entries: [...entries.values()].slice(0, wanted) };
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
	const { parameters, request, sendable } = item;
	const shape = (entries: IDataObject[]): Performance => {
		const fields = parameters.boolean('simplify') ? operation.simplified : undefined;
		return {
			kind: 'done',
			entries: fields ? entries.map((entry) => simplify(entry, fields)) : entries,
		};
	};
	if (operation.paging) {
		const listed = await fetchPages(connection, item, operation.paging, settings);
		return listed.kind === 'done' ? shape(listed.entries) : listed;
	}
	const outcome = await send(connection, sendable, settings);
	if (outcome.kind !== 'success') return outcome;
	const { status, body } = outcome;
	if (operation.rejects?.(body)) {
		return { kind: 'failure', failure: rejection(status, body, connection.secrets) };
	}
	const facts: ResponseFacts = { status, request, key: sendable.key, parameters };
	const shaped = operation.response ? operation.response(body, facts) : body;
	return shape(Array.isArray(shaped) ? shaped : [shaped]);
}
