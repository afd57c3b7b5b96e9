import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { z } from 'zod';

import { searchPage } from './search';

const groupSchema = z.object({
	group_id: z.string(),
	name: z.string().nullish(),
	member_count: z.number().nullish(),
});

/** How a group reads in a list; `undefined` for an entry that is none. */
export function groupItem(entry: unknown): INodeListSearchItems | undefined {
	const group = groupSchema.safeParse(entry);
	if (!group.success) return undefined;
	const { group_id: id, name, member_count: members } = group.data;
	const size = typeof members === 'number' ? `, ${members} members` : '';
	return { name: `${name ?? 'Unnamed group'} (${id}${size})`, value: id };
}

/** Groups by name (OpenAPI operationId listGroups). */
export async function searchGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await searchPage(this, '/groups', 'groups', filter, paginationToken, groupItem);
}
