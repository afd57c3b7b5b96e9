import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { z } from 'zod';

import { searchPage } from './search';

const chatSchema = z.object({
	id: z.string(),
	is_group: z.boolean().nullish(),
	group_name: z.string().nullish(),
	contact: z.object({ name: z.string().nullish() }).nullish().catch(null),
});

/** Chats by phone number, email or name, the latest first (OpenAPI operationId listChats). */
export async function searchChats(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await searchPage(this, '/chats', 'chats', filter, paginationToken, (entry) => {
		const chat = chatSchema.safeParse(entry);
		if (!chat.success) return undefined;
		const { id, is_group: isGroup, group_name: groupName, contact } = chat.data;
		const name = isGroup ? groupName : contact?.name;
		return { name: name ? `${name} (${id})` : id, value: id };
	});
}
