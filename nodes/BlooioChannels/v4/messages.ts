import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import { replyFromEvent, type Reply } from '../../Blooio/judging/reply';
import { isRecord } from '../../Blooio/schemas/answers/record';
import type { ChatSince } from '../../Blooio/waiting';
import { flatEvent } from './flatEvent';

const messageSchema = z
	.object({
		id: z.string().min(1),
		chat_id: z.string().optional(),
		direction: z.string(),
		text: z.string().nullish().catch(null),
		created_at: z.number(),
		reply_to_message_id: z.string().nullish().catch(null),
		attachments: z.array(z.unknown()).catch([]),
		protocol: z.string().nullish().catch(null),
	})
	.passthrough();

type Message = z.output<typeof messageSchema>;

/** The status of a message, with the names of version 2. */
export const statusFacts = (data: IDataObject, chatId: IDataObject[string]): IDataObject => ({
	message_id: data.id ?? data.message_id,
	chat_id: chatId,
	status: data.status,
	protocol: data.protocol,
	time_sent: data.created_at,
	time_delivered: /^(delivered|read)$/.test(String(data.status)) ? data.updated_at : null,
	error: data.error,
});

/** How far apart the times may be that the list and an event give to one message, in ms. */
const APART_MS = 10_000;

/** Whether a message of the list is the one that an event tells of: it may have another ID there. */
const isSame = ({ id, direction, text, created_at: at }: Message, heard: Reply) =>
	id === heard.messageId ||
	(direction === 'inbound' && (text ?? '') === heard.text && Math.abs(at - heard.time) < APART_MS);

/** A tapback as the feed tells of it: who put which, or took it back. */
interface Tapback {
	on: string;
	sender: string;
	reaction: string;
	isAdded: boolean;
	at: number;
}

function tapbackIn(entry: unknown): Tapback[] {
	const event = isRecord(entry) ? flatEvent(entry) : {};
	const { event: name, message_id: on, sender, reaction, action, received_at: at } = event;
	const isTapback = name === 'message.reaction' && event.direction !== 'outbound';
	if (!isTapback || typeof on !== 'string' || typeof sender !== 'string') return [];
	if (typeof reaction !== 'string' || typeof at !== 'number') return [];
	return [{ on, sender, reaction, isAdded: action !== 'remove', at }];
}

/** The tapbacks on a message now, as version 2 lists them. */
function reactionsOn(message: string, tapbacks: readonly Tapback[]): IDataObject[] {
	const now = new Map<string, IDataObject>();
	for (const { on, sender, reaction, isAdded, at } of tapbacks) {
		if (on !== message) continue;
		const name = JSON.stringify([sender, reaction]);
		now.set(name, { reaction, sender, is_added: isAdded, time_sent: at });
	}
	return [...now.values()];
}

/**
 * The messages of a chat since then (epoch ms), oldest first and with the names of version 2; and of what
 * an event told, what they do not show. Who wrote a message, and its tapbacks, the feed tells.
 *
 * @param listed the latest first (operationId listChatMessages)
 * @param feed events of the chat (operationId listEvents), in any order
 */
export function reconcile(
	listed: readonly unknown[],
	since: number,
	feed: readonly unknown[],
	heard: readonly Reply[],
): ChatSince {
	const messages = listed
		.flatMap((entry) => messageSchema.safeParse(entry).data ?? [])
		.filter(({ created_at: at }) => at >= since)
		// Of two that were written at the same time the one that is listed first is the later one.
		.reverse()
		.sort((a, b) => a.created_at - b.created_at);
	const told = feed.flatMap(
		(entry) => (isRecord(entry) && replyFromEvent(flatEvent(entry), 0)) || [],
	);
	const written = [...heard, ...told].filter(({ reaction }) => reaction === undefined);
	const tapbacks = feed.flatMap(tapbackIn).sort((a, b) => a.at - b.at);
	const isShown = (reply: Reply) =>
		reply.reaction === undefined && messages.some((message) => isSame(message, reply));
	return {
		messages: messages.map((message) => ({
			message_id: message.id,
			external_id: message.chat_id,
			direction: message.direction,
			text: message.text ?? '',
			time_sent: message.created_at,
			attachments: message.attachments,
			protocol: message.protocol,
			reply_to:
				typeof message.reply_to_message_id === 'string'
					? { message_id: message.reply_to_message_id }
					: null,
			sender: written.find((reply) => isSame(message, reply))?.sender,
			reactions: reactionsOn(message.id, tapbacks),
		})),
		heard: heard.filter((reply) => !isShown(reply)),
	};
}
