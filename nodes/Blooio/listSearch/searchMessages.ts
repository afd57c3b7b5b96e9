import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { DateTime } from 'luxon';
import { z } from 'zod';

import { buildPath, id } from '../engine/operation';
import { isRecord } from '../schemas/answers/record';
import { BLOOIO_V2 } from '../v2';
import { fetchForList } from './search';
import { listIn } from '../schemas/answers/entries';

const messageSchema = z.object({
	message_id: z.string(),
	text: z.string().nullish().catch(null),
	direction: z.string().nullish().catch(null),
	time_sent: z.number().nullish().catch(null),
	attachments: z.array(z.unknown()).nullish().catch(null),
});

/** So many are enough to find one that was written lately. */
const LATEST = 100;
/** Characters of a text that tell it from others. */
const LONGEST = 60;

function saidIn({ text, attachments }: z.infer<typeof messageSchema>): string {
	const line = (text ?? '').replace(/\s+/g, ' ').trim();
	if (line === '') return (attachments ?? []).length > 0 ? 'Attachment' : 'No text';
	return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function messageItem(entry: unknown, zone: string): INodeListSearchItems | undefined {
	const message = messageSchema.safeParse(entry);
	if (!message.success) return undefined;
	const { message_id: value, direction, time_sent: sent } = message.data;
	const at = typeof sent === 'number' ? DateTime.fromMillis(sent, { zone }) : undefined;
	const facts = [
		direction === 'inbound' ? 'received' : 'sent',
		...(at ? [at.toFormat('yyyy-MM-dd HH:mm')] : []),
	];
	return { name: `${saidIn(message.data)} (${facts.join(', ')})`, value, description: value };
}

/** The chat that the field beside it names; empty while nobody has chosen one. */
function chatBeside(context: ILoadOptionsFunctions): string {
	const chosen: unknown = context.getCurrentNodeParameter('chatId');
	const value: unknown = isRecord(chosen) ? chosen.value : chosen;
	return typeof value === 'string' && !value.startsWith('=') ? value.trim() : '';
}

/** The latest messages of the chat that is chosen, newest first (OpenAPI operationId listChatMessages). */
export async function searchMessages(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const chat = chatBeside(this);
	if (chat === '') return { results: [] };
	const path = buildPath(['/chats/', id(chat), '/messages']);
	const body = await fetchForList(this, BLOOIO_V2, path, { limit: LATEST, sort: 'desc' });
	const wanted = (filter ?? '').toLowerCase();
	const zone = this.getTimezone();
	return {
		results: (listIn(body, 'messages') ?? [])
			.flatMap((entry) => messageItem(entry, zone) ?? [])
			.filter(({ name, value }) => `${name} ${String(value)}`.toLowerCase().includes(wanted)),
	};
}
