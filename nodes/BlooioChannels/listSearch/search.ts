import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { fetchForList } from '../../Blooio/listSearch/search';
import { listIn, LARGEST_PAGE } from '../../Blooio/schemas/answers/entries';
import { BLOOIO_V4 } from '../v4';

/**
 * One page of a list that the API gives by a cursor, searched by what it shows: the API has no search.
 *
 * @param toItem makes a list item of an entry, or `undefined` to leave it out
 */
export async function searchByCursor(
	context: ILoadOptionsFunctions,
	path: string,
	filter: string | undefined,
	cursor: string | undefined,
	toItem: (entry: unknown) => INodeListSearchItems | undefined,
): Promise<INodeListSearchResult> {
	const query = { limit: LARGEST_PAGE, ...(cursor !== undefined && { cursor }) };
	const body = await fetchForList(context, BLOOIO_V4, path, query);
	const wanted = (filter ?? '').trim().toLowerCase();
	const { next_cursor: next } = body;
	return {
		results: (listIn(body, 'data') ?? [])
			.flatMap((entry) => toItem(entry) ?? [])
			.filter(({ name }) => name.toLowerCase().includes(wanted)),
		...(typeof next === 'string' && { paginationToken: next }),
	};
}
