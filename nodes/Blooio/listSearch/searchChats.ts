import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { z } from 'zod';

import { itemName, UNNAMED_GROUP } from './itemName';
import { BLOOIO_V2 } from '../v2';
import { searchPage } from './search';
import { groupItem } from './searchGroups';

const chatSchema = z.object({
	id: z.string(),
	is_group: z.boolean().nullish(),
	group_name: z.string().nullish(),
	contact: z.object({ name: z.string().nullish() }).nullish().catch(null),
});

/** A group without a message is not among the chats yet. */
const silentSchema = z.object({ last_message_time: z.null().optional() });

function chatItem(entry: unknown): INodeListSearchItems | undefined {
	const chat = chatSchema.safeParse(entry);
	if (!chat.success) return undefined;
	const { id, is_group: isGroup, group_name: groupName, contact } = chat.data;
	const name = isGroup
		? itemName(id, groupName, { unnamed: UNNAMED_GROUP })
		: itemName(id, contact?.name);
	return { name, value: id };
}

/**
 * Whoever can be written to, by phone number, email or name: the chats, the latest first, and on
 * the first page also the groups without a message (OpenAPI operationIds listChats, listGroups).
 * n8n shows a searchable list in a single mode of a locator, so both kinds share it.
 */
export async function searchChats(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const chats = searchPage(this, BLOOIO_V2, '/chats', 'chats', filter, paginationToken, chatItem);
	if (paginationToken !== undefined) return await chats;
	const groups = searchPage(this, BLOOIO_V2, '/groups', 'groups', filter, undefined, (entry) =>
		silentSchema.safeParse(entry).success ? groupItem(entry) : undefined,
	);
	const [found, silent] = await Promise.all([chats, groups]);
	return { ...found, results: [...found.results, ...silent.results] };
}
