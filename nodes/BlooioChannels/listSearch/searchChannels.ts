import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { z } from 'zod';

import { fetchForList } from '../../Blooio/listSearch/search';
import { listIn, readAll } from '../../Blooio/schemas/answers/entries';
import { BLOOIO_V4 } from '../v4';

const channelSchema = z.object({
	id: z.string(),
	type: z.string(),
	status: z.string().optional(),
	address: z.string().nullish(),
	alias: z.string().optional(),
	capabilities: z
		.object({ protocols: z.array(z.string()).optional() })
		.passthrough()
		.optional()
		.catch(undefined),
});

const KINDS: Readonly<Record<string, string>> = {
	blooio: 'iMessage',
	twilio: 'SMS',
	whatsapp: 'WhatsApp',
	whatsapp_business: 'WhatsApp Business',
	rcs_business: 'RCS Business',
};

/** A channel in words: its number, what it is, whether it sends now, and by what. */
function nameOf({
	id,
	type,
	status = 'active',
	address,
	alias,
	capabilities,
}: z.output<typeof channelSchema>): string {
	const protocols = (capabilities?.protocols ?? []).join(', ');
	const facts = [KINDS[type] ?? type, status === 'active' ? '' : status, protocols];
	return `${alias ?? address ?? id} (${facts.filter(Boolean).join(', ')})`;
}

/** The channels of the organization (operationId listChannels). */
export async function searchChannels(
	this: ILoadOptionsFunctions,
	filter?: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	const query = { limit: 200, ...(cursor !== undefined && { cursor }) };
	const body = await fetchForList(this, '/channels', query, BLOOIO_V4);
	const wanted = (filter ?? '').toLowerCase();
	const next = body.next_cursor;
	return {
		results: readAll(listIn(body, 'data'), channelSchema)
			.map((channel) => ({ name: nameOf(channel), value: channel.id }))
			.filter(({ name }) => name.toLowerCase().includes(wanted)),
		...(typeof next === 'string' && { paginationToken: next }),
	};
}
