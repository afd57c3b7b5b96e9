import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { z } from 'zod';

import { fetchForList } from '../../Blooio/listSearch/search';
import { numberItems } from '../../Blooio/listSearch/numberItems';
import { itemName } from '../../Blooio/listSearch/itemName';
import { addressOf, kindName } from '../channelName';
import { BLOOIO_V4 } from '../v4';
import { searchByCursor } from './search';

const prioritySchema = z.object({
	id: z.string(),
	name: z.string().nullish(),
	is_default: z.boolean().nullish(),
	channels: z
		.array(
			z.object({
				channel_id: z.string(),
				type: z.string().catch(''),
				address: z.string().nullish(),
				alias: z.string().nullish(),
			}),
		)
		.catch([]),
});

/** Orders of channels, each with its channels (operationId listPriorities). */
export async function searchPriorities(
	this: ILoadOptionsFunctions,
	filter?: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	return await searchByCursor(this, '/priorities', filter, cursor, (entry) => {
		const priority = prioritySchema.safeParse(entry);
		if (!priority.success) return undefined;
		const { id, name, is_default: isDefault, channels } = priority.data;
		const steps = channels.map(({ channel_id: channelId, type, ...rest }) =>
			[kindName(type), addressOf({ id: channelId, type, ...rest })].filter(Boolean).join(' '),
		);
		const order = steps.join(', then ') || id;
		return {
			name: itemName(order, name, { facts: isDefault ? ['default'] : [] }),
			value: id,
		};
	});
}

const webhookSchema = z.object({
	id: z.string(),
	url: z.string().optional(),
	status: z.string().optional(),
});

/** Webhooks by their URLs (operationId listWebhooks). */
export async function searchWebhooks(
	this: ILoadOptionsFunctions,
	filter?: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	return await searchByCursor(this, '/webhooks', filter, cursor, (entry) => {
		const webhook = webhookSchema.safeParse(entry);
		if (!webhook.success) return undefined;
		const { id, url = id, status = 'active' } = webhook.data;
		return { name: status === 'active' ? url : `${url} (${status})`, value: id };
	});
}

/** The numbers of the API key with plan and state (operationId listNumbers). */
export async function searchNumbers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const { data } = await fetchForList(this, BLOOIO_V4, '/me/numbers');
	return { results: numberItems({ numbers: data }, filter) };
}
