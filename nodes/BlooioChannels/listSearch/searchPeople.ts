import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { z } from 'zod';

import { itemName, UNNAMED_GROUP } from '../../Blooio/listSearch/itemName';
import { searchPage } from '../../Blooio/listSearch/search';
import { kindName } from '../channelName';
import { BLOOIO_V4 } from '../v4';
import { searchByCursor } from './search';

const contactSchema = z.object({
	id: z.string(),
	name: z.string().nullish(),
	identities: z.array(z.object({ identifier: z.string() })).catch([]),
});

/** Contacts by name, phone number, email or tag (operationId listContacts). */
export async function searchContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
	token?: string,
): Promise<INodeListSearchResult> {
	const toItem = (entry: unknown) => {
		const contact = contactSchema.safeParse(entry);
		if (!contact.success) return undefined;
		const { id, name, identities } = contact.data;
		const [first = id, ...others] = [...new Set(identities.map(({ identifier }) => identifier))];
		return { name: itemName(first, name, { facts: others }), value: id };
	};
	return await searchPage(this, BLOOIO_V4, '/contacts', 'data', filter, token, toItem);
}

const groupSchema = z.object({
	id: z.string(),
	name: z.string().nullish(),
	channel_type: z.string().nullish(),
	members: z.array(z.unknown()).nullish().catch(undefined),
});

/** Groups by name (operationId listGroups). */
export async function searchGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	return await searchByCursor(this, '/groups', filter, cursor, (entry) => {
		const group = groupSchema.safeParse(entry);
		if (!group.success) return undefined;
		const { id, name, channel_type: type, members } = group.data;
		const count = members ? [members.length === 1 ? '1 member' : `${members.length} members`] : [];
		const facts = [...(type ? [kindName(type)] : []), ...count];
		return { name: itemName(id, name, { unnamed: UNNAMED_GROUP, facts }), value: id };
	});
}

/** Contacts, and below those of the first page the groups: whoever can get a message. */
export async function searchRecipients(
	this: ILoadOptionsFunctions,
	filter?: string,
	token?: string,
): Promise<INodeListSearchResult> {
	const contacts = searchContacts.call(this, filter, token);
	if (token !== undefined) return await contacts;
	const [people, groups] = await Promise.all([contacts, searchGroups.call(this, filter)]);
	return { ...people, results: [...people.results, ...groups.results] };
}
