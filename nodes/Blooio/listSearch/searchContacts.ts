import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { z } from 'zod';

import { itemName } from './itemName';
import { BLOOIO_V2 } from '../v2';
import { searchPage } from './search';

const contactSchema = z.object({ identifier: z.string(), name: z.string().nullish() });

/** Contacts by name, phone number or email (OpenAPI operationId listContacts). */
export async function searchContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await searchPage(
		this,
		BLOOIO_V2,
		'/contacts',
		'contacts',
		filter,
		paginationToken,
		(entry) => {
			const contact = contactSchema.safeParse(entry);
			if (!contact.success) return undefined;
			const { identifier, name } = contact.data;
			return { name: itemName(identifier, name), value: identifier };
		},
	);
}
