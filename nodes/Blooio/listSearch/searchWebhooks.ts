import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { z } from 'zod';

import { listIn, readAll } from '../schemas/answers/entries';
import { BLOOIO_V2 } from '../v2';
import { fetchForList } from './search';

const webhookSchema = z.object({
	webhook_id: z.string(),
	webhook_url: z.string(),
	webhook_type: z.string().nullish(),
	is_active: z.boolean().nullish(),
});

/** The webhooks with their URL and type (OpenAPI operationId listWebhooks). */
export async function searchWebhooks(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const wanted = (filter ?? '').toLowerCase();
	const webhooks = listIn(await fetchForList(this, BLOOIO_V2, '/webhooks'), 'webhooks');
	const results = readAll(webhooks, webhookSchema).map((webhook) => {
		const { webhook_id: value, webhook_url: url, webhook_type: type, is_active: active } = webhook;
		const facts = [type, active === false && 'paused'].filter(Boolean).join(', ');
		return { name: facts ? `${url} (${facts})` : url, value, description: value };
	});
	return { results: results.filter(({ name }) => name.toLowerCase().includes(wanted)) };
}
