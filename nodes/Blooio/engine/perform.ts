import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../api';
import { derivedFailure, type Failure } from '../errors/failure';
import { redact } from '../errors/redact';
import type { Connection } from './http/connection';
import { isSentBefore } from './key/sentBefore';
import { withLastError } from './results/lastError';
import { fetchByCursor } from './list/byCursor';
import { fetchByOffset } from './list/byOffset';
import { entriesIn } from './list/entries';
import { withoutList } from './list/failures';
import { takeLead } from './lead';
import type { LookUps } from './plan/lookUps';
import type { Part, Performance, PreparedItem } from './item';
import type { AnswerPart, Batch, Operation } from './operation';
import { buildPath } from './path';
import type { ApiRequest } from './request';
import { rejection, send, type Outcome } from './http/send';
import type { RunSettings } from './settings';

function simplify(entry: IDataObject, fields: readonly string[] | undefined): IDataObject {
	if (!fields) return entry;
	return Object.fromEntries(
		fields.filter((field) => field in entry).map((field) => [field, entry[field]]),
	);
}

/** A success may repeat a secret as well, e.g. in the text of a message. */
const done = ({ secrets }: Connection, entries: IDataObject[]): Performance => ({
	kind: 'done',
	entries: redact(entries.map(withLastError), secrets),
});

/** The connection as far as an item goes: addresses of its files are not to be shown either. */
const withSecrets = (connection: Connection, { secrets = [] }: PreparedItem): Connection =>
	secrets.length === 0
		? connection
		: { ...connection, secrets: [...connection.secrets, ...secrets] };

/** Sends the request of an item and, when it fails as foreseen, the one in its place. */
async function ask(
	connection: Connection,
	{ request, sendable, fallback }: PreparedItem,
	settings: RunSettings,
): Promise<{ outcome: Outcome; request: ApiRequest }> {
	const outcome = await send(connection, sendable, settings);
	if (outcome.kind !== 'failure' || outcome.failure.status !== fallback?.status) {
		return { outcome, request };
	}
	return {
		outcome: await send(connection, fallback.sendable, settings),
		request: fallback.request,
	};
}

/** What Blooio says to a message that it has already, where it minds the new address of a file. */
const asSentBefore = (outcome: Outcome, item: PreparedItem, api: Api): Outcome =>
	outcome.kind === 'failure' && isSentBefore(outcome.failure, item)
		? { kind: 'success', status: 200, body: api.sentBefore }
		: outcome;

const partOf = (part: AnswerPart, status: number, connection: Connection): Part =>
	'refused' in part ? { failure: rejection(status, part.refused, connection) } : part;

/** Does the request of an item and reads its answer. */
async function fetchOnce(
	connection: Connection,
	operation: Operation,
	item: PreparedItem,
	settings: RunSettings,
): Promise<Performance> {
	const { outcome: answered, request } = await ask(connection, item, settings);
	const outcome = asSentBefore(answered, item, connection.api);
	if (outcome.kind !== 'success') return outcome;
	const { status, body } = outcome;
	if (operation.rejects?.(body)) {
		return { kind: 'failure', failure: rejection(status, body, connection) };
	}
	if (operation.listing) {
		const entries = entriesIn(body, request, operation.listing);
		return entries
			? { kind: 'done', entries }
			: { kind: 'failure', failure: withoutList(operation.listing.property) };
	}
	const facts = { status, request, key: item.sendable.key };
	if (operation.parts) {
		const parts = operation.parts(body, facts).map((part) => partOf(part, status, connection));
		return { kind: 'parts', parts };
	}
	const output = operation.response?.(body, facts) ?? connection.api.contentOf?.(body) ?? body;
	return { kind: 'done', entries: Array.isArray(output) ? output : [output] };
}

/** An item with what its plan adds to the request. */
function withAdditions(
	item: PreparedItem,
	{ body, about }: { body?: IDataObject; about?: IDataObject },
): PreparedItem {
	const request: ApiRequest = {
		...item.request,
		...(body && { body: { ...item.request.body, ...body } }),
		about: { ...item.request.about, ...about },
	};
	return { ...item, request, sendable: { ...item.sendable, ...(body && { body: request.body }) } };
}

/** Carries out the plan of an item, if it has one, then does what is left to do. */
async function performAsPlanned(
	connection: Connection,
	operation: Operation,
	item: PreparedItem,
	settings: RunSettings,
	lookUps: LookUps,
): Promise<Performance> {
	const { plan } = item.request;
	const planned = plan && (await lookUps.carryOut(plan));
	if (planned && planned.kind !== 'send') return planned;
	const ready = planned ? withAdditions(item, planned) : item;
	const { listing } = operation;
	if (!(await takeLead(connection, ready.request, settings))) return { kind: 'cancelled' };
	if (!listing?.pages) return await fetchOnce(connection, operation, ready, settings);
	const fetchAll = listing.pages === 'cursor' ? fetchByCursor : fetchByOffset;
	return await fetchAll(connection, ready, listing, settings);
}

/** A failure with what the operation itself knows to do about it. */
function withRemedy<T extends { failure: Failure }>(given: T, { remedies }: Operation): T {
	const { failure } = given;
	const hint = failure.derived
		? new Map(Object.entries(remedies ?? {})).get(failure.code)
		: undefined;
	return hint === undefined ? given : { ...given, failure: { ...failure, hint } };
}

/**
 * Does one prepared item: reads what its plan asks for, sends its request, or fetches its pages,
 * and shapes the output. Never throws for what the API answers: an answer of another shape is
 * passed through.
 */
export async function perform(
	shared: Connection,
	operation: Operation,
	item: PreparedItem,
	settings: RunSettings,
	lookUps: LookUps,
): Promise<Performance> {
	const connection = withSecrets(shared, item);
	const performance = await performAsPlanned(connection, operation, item, settings, lookUps);
	const finish = (entry: IDataObject) => ({ ...simplify(entry, item.keptFields), ...item.notes });
	if (performance.kind === 'parts') {
		const parts = performance.parts.map((part) =>
			'failure' in part
				? withRemedy(part, operation)
				: { ...part, json: withLastError(finish(part.json)) },
		);
		return { kind: 'parts', parts: redact(parts, connection.secrets) };
	}
	if (performance.kind === 'failure') return withRemedy(performance, operation);
	if (performance.kind !== 'done') return performance;
	const entries = performance.entries.map((entry) => simplify(entry, item.keptFields));
	const output = operation.listing
		? entries.slice(0, item.wanted)
		: entries.map((entry) => ({ ...entry, ...item.notes }));
	return { ...performance, ...done(connection, output) };
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
	return items.map(({ keptFields, notes }, index) => {
		const output = outputs[index];
		if (output) return done(connection, [{ ...simplify(output, keptFields), ...notes }]);
		return {
			kind: 'failure',
			failure: derivedFailure('unexpected_answer', { status: outcome.status }),
		};
	});
}
