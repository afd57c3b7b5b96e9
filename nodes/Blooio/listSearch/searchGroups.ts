import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { z } from 'zod';

import { itemName, UNNAMED_GROUP } from './itemName';
import { BLOOIO_V2 } from '../v2';
import { searchPage } from './search';

const groupSchema = z.object({
	group_id: z.string(),
	name: z.string().nullish(),
	member_count: z.number().nullish(),
});

/** How a group reads in a list; `undefined` for any other entry. */
export function groupItem(entry: unknown): INodeListSearchItems | undefined {
	const group = groupSchema.safeParse(entry);
	if (!group.success) return undefined;
	const { group_id: id, name, member_count: members } = group.data;
	const facts =
		typeof members === 'number' ? [members === 1 ? '1 member' : `${members} members`] : [];
	return { name: itemName(id, name, { unnamed: UNNAMED_GROUP, facts }), value: id };
}

/** Groups by name (OpenAPI operationId listGroups). */
export async function searchGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await searchPage(this, BLOOIO_V2, '/groups', 'groups', filter, paginationToken, groupItem);
}
