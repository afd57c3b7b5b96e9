import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import type { Api } from '../api';
import { connect } from '../engine/http/connection';
import { Pace } from '../engine/http/pace';
import { DEFAULT_RETRY } from '../engine/http/retry';
import { send } from '../engine/http/send';
import { failureFromInvalidInput, type Failure } from '../errors/failure';
import { InvalidInput } from '../errors/invalidInput';
import { toNodeError } from '../errors/nodeError';
import { raise } from '../errors/raise';
import { paginationSchema } from '../schemas/answers/answer';
import { listIn } from '../schemas/answers/entries';

/** A person waits for the list, so it gives up sooner than a workflow would. */
const TIMEOUT_MS = 15_000;
const PAGE = 100;

async function fetchList(
	context: ILoadOptionsFunctions,
	api: Api,
	path: string,
	query: IDataObject,
): Promise<{ body: IDataObject } | { failure: Failure }> {
	try {
		const outcome = await send(
			await connect(context, api),
			{ method: 'GET', path, query, safe: true },
			{ policy: { ...DEFAULT_RETRY, retries: 1 }, timeoutMs: TIMEOUT_MS, pace: new Pace(0) },
		);
		if (outcome.kind === 'success') return { body: outcome.body };
		return outcome.kind === 'failure' ? outcome : { body: {} };
	} catch (error) {
		if (error instanceof InvalidInput) return { failure: failureFromInvalidInput(error) };
		return raise(error);
	}
}

/**
 * Fetches the answer behind a list of the editor.
 *
 * @throws a node error, so that a wrong key is not taken for an empty list
 */
export async function fetchForList(
	context: ILoadOptionsFunctions,
	api: Api,
	path: string,
	query: IDataObject = {},
): Promise<IDataObject> {
	const result = await fetchList(context, api, path, query);
	if ('body' in result) return result.body;
	throw toNodeError(context.getNode(), result.failure, api);
}

/**
 * One page of a searchable list; n8n gives `paginationToken` back to fetch the next one.
 *
 * @param toItem makes a list item of an entry, or `undefined` to leave it out
 */
export async function searchPage(
	context: ILoadOptionsFunctions,
	api: Api,
	path: string,
	list: string,
	filter: string | undefined,
	paginationToken: string | undefined,
	toItem: (entry: unknown) => INodeListSearchItems | undefined,
): Promise<INodeListSearchResult> {
	const offset = Number(paginationToken ?? 0) || 0;
	const query = { limit: PAGE, offset, ...(filter && { q: filter }) };
	const body = await fetchForList(context, api, path, query);
	const found = listIn(body, list) ?? [];
	const { total } = paginationSchema.parse(body.pagination);
	const next = offset + found.length;
	return {
		results: found.flatMap((entry) => toItem(entry) ?? []),
		...(found.length > 0 &&
			total !== undefined &&
			next < total && { paginationToken: String(next) }),
	};
}
