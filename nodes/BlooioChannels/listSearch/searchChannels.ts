import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

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
