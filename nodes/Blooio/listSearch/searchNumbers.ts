import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { BLOOIO_V2 } from '../v2';
import { numberItems } from './numberItems';
import { fetchForList } from './search';

/** The numbers of the API key with plan and state (OpenAPI operationId listNumbers). */
export async function searchNumbers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return { results: numberItems(await fetchForList(this, BLOOIO_V2, '/me/numbers'), filter) };
}
