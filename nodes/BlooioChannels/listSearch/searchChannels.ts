import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import { addressOf, channelSchema, kindName, type Channel } from '../channelName';
import { searchByCursor } from './search';

/** A channel in words: its number, what it is, whether it sends now, and by what. */
function nameOf(channel: Channel): string {
	const { type, status = 'active', capabilities } = channel;
	const protocols = [capabilities?.protocols].flat().filter((one) => typeof one === 'string');
	const facts = [kindName(type), status === 'active' ? '' : status, protocols.join(', ')];
	return `${addressOf(channel)} (${facts.filter(Boolean).join(', ')})`;
}

/** The channels of the organization (operationId listChannels). */
export async function searchChannels(
	this: ILoadOptionsFunctions,
	filter?: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	return await searchByCursor(this, '/channels', filter, cursor, (entry) => {
		const channel = channelSchema.safeParse(entry);
		return channel.success ? { name: nameOf(channel.data), value: channel.data.id } : undefined;
	});
}

/** A list without an end would keep the editor waiting. */
const MOST_PAGES = 10;

/** All channels, for a field that takes several of them. */
export async function getChannels(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const found: INodePropertyOptions[] = [];
	let cursor: unknown;
	for (let page = 0; page < MOST_PAGES; page++) {
		const next = typeof cursor === 'string' ? cursor : undefined;
		const { results, paginationToken } = await searchChannels.call(this, undefined, next);
		found.push(...results.map(({ name, value }) => ({ name, value })));
		cursor = paginationToken;
		if (typeof cursor !== 'string') break;
	}
	return found;
}
