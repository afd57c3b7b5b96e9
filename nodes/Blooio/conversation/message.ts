import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import { reactionName, pictureOf } from '../judging/tapback';
import { eventTimeSchema } from '../schemas/answers/eventTime';
import { attachmentsIn, fileNameOf } from '../schemas/answers/webhookAttachment';
import { isRecord } from '../schemas/answers/record';

/** A message of a chat, as far as a conversation shows it. */
export interface ChatMessage {
	id: string;
	/** Whether it came in. */
	isInbound: boolean;
	/** Who it is from: the person, or our number; as given. */
	sender?: string;
	text: string;
	/** Epoch ms. */
	at: number;
	attachments: IDataObject[];
	/** ID of the message that it is an inline reply to; `null` where Blooio does not know that. */
	replyTo?: string | null;
	/** Reactions that are on it now; without a sender they are ours. */
	reactions: Array<{ emoji: string; sender?: string }>;
	/** Whether it carries metadata, which only a send through the API can have. */
	isAutomatic: boolean;
	/** Whether it never reached anybody: it failed or was cancelled. */
	isLost: boolean;
}

const text = z.string().min(1).optional().catch(undefined);

const attachmentSchema = z
	.union([z.string().transform((url): IDataObject => ({ url })), z.custom<IDataObject>(isRecord)])
	.optional()
	.catch(undefined);

const reactionSchema = z.object({
	reaction: z.string().min(1),
	is_added: z.boolean().catch(true),
	sender: text,
});

/** OpenAPI schemas Message and MessageDetail. */
const messageSchema = z.object({
	message_id: z.string().min(1),
	direction: z.enum(['inbound', 'outbound']),
	external_id: text,
	contact: z.object({ identifier: text }).optional().catch(undefined),
	internal_id: text,
	sender: text,
	text: z.string().catch(''),
	time_sent: eventTimeSchema,
	attachments: z.array(attachmentSchema).catch([]),
	reactions: z.array(reactionSchema.optional().catch(undefined)).catch([]),
	reply_to: z.object({ message_id: text }).optional().catch(undefined),
	metadata: z.record(z.string(), z.unknown()).optional().catch(undefined),
	status: text,
});

const LOST: ReadonlySet<string> = new Set(['failed', 'cancelled']);

/** Reads a message of a list, or one by itself; `undefined` for anything else. */
export function readMessage(given: unknown): ChatMessage | undefined {
	const { data } = messageSchema.safeParse(given);
	if (!data) return undefined;
	const isInbound = data.direction === 'inbound';
	return {
		id: data.message_id,
		isInbound,
		sender: isInbound
			? (data.sender ?? data.contact?.identifier ?? data.external_id)
			: data.internal_id,
		text: data.text,
		at: data.time_sent ?? 0,
		attachments: data.attachments.filter((one) => one !== undefined),
		...(data.reply_to && { replyTo: data.reply_to.message_id ?? null }),
		reactions: data.reactions.flatMap((one) =>
			one?.is_added
				? [
						{
							emoji: pictureOf(reactionName(one.reaction)),
							...(one.sender && { sender: one.sender }),
						},
					]
				: [],
		),
		isAutomatic: Object.keys(data.metadata ?? {}).length > 0,
		isLost: !isInbound && LOST.has(data.status ?? ''),
	};
}

/**
 * The messages of several pages, each once, oldest first; of two of one moment the list decides.
 *
 * @param messages as the API lists them, newest first
 */
export function inOrder(messages: readonly unknown[]): ChatMessage[] {
	const read = messages.flatMap((one) => readMessage(one) ?? []).reverse();
	const each = new Map(read.map((one) => [one.id, one]));
	return [...each.values()].sort((a, b) => a.at - b.at);
}

/** What a file of a message is called. */
export const attachmentName = (attachment: IDataObject): string =>
	attachmentsIn([attachment]).map((one) => fileNameOf(one))[0] ?? 'file';
