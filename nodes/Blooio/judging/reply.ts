import { z } from 'zod';

import { chatIdentity } from '../schemas/address/identity';
import { eventTimeSchema } from '../schemas/answers/eventTime';
import { chatOf, webhookEventSchema } from '../schemas/answers/webhookEvent';
import { pictureOf, reactionName } from './tapback';

/** Something that may be an answer: a message or a reaction, from an event or a list of messages. */
export interface Reply {
	/** ID of the message; of a reaction the one of the message that it is on. */
	messageId: string;
	/** Identity of the chat (schemas/chatId). */
	chat: string;
	/** Who it is from, as given; absent in the direct chat of a list. */
	sender?: string;
	/** Our number that got it. */
	line?: string;
	/** What was written; of a reaction its emoji. */
	text: string;
	/** Epoch ms. */
	time: number;
	/** ID of the message that it is an inline reply to, or a reaction on. */
	replyTo?: string;
	attachments: unknown[];
	protocol?: string;
	/** Name of the tapback or the emoji, of a reaction. */
	reaction?: string;
}

/** An empty text says as little as none. */
const text = z
	.string()
	.transform((given) => given.trim() || undefined)
	.optional()
	.catch(undefined);

const contentSchema = z.object({
	message_id: z.string(),
	text: z.string().optional().catch(undefined),
	sender: text,
	internal_id: text,
	external_id: text,
	protocol: text,
	direction: text,
	time_sent: eventTimeSchema,
	received_at: eventTimeSchema,
	timestamp: eventTimeSchema,
	attachments: z.array(z.unknown()).catch([]),
	reply_to: z.object({ message_id: text }).nullish().catch(undefined),
});

type Content = z.output<typeof contentSchema>;

const replyOf = (data: Content, chat: string, at: number): Reply => ({
	messageId: data.message_id,
	chat: chatIdentity(chat),
	sender: data.sender ?? data.external_id,
	line: data.internal_id,
	text: data.text ?? '',
	time: at,
	replyTo: data.reply_to?.message_id,
	attachments: data.attachments,
	protocol: data.protocol,
});

const asReaction = (reply: Reply, reaction: string): Reply => ({
	...reply,
	text: pictureOf(reactionName(reaction)),
	replyTo: reply.messageId,
	attachments: [],
	reaction: reactionName(reaction),
});

/**
 * The message or the new reaction of an event (OpenAPI schema WebhookEventPayload); `undefined` for
 * other events.
 *
 * @param now epoch ms, which counts where the event holds no time that can be read
 */
export function replyFromEvent(payload: unknown, now: number): Reply | undefined {
	const event = webhookEventSchema.safeParse(payload);
	const content = contentSchema.safeParse(payload);
	const chat = event.success ? chatOf(event.data) : undefined;
	if (!event.success || !content.success || chat === undefined) return undefined;
	const { received_at: received, timestamp, direction, sender, internal_id: line } = content.data;
	const reply = replyOf(content.data, chat, received ?? timestamp ?? now);
	const { event: name, reaction, action = 'add' } = event.data;
	if (name === 'message.received') return reply;
	const isOurs = direction === 'outbound' || (sender !== undefined && sender === line);
	if (name !== 'message.reaction' || isOurs || action !== 'add' || !reaction) return undefined;
	return asReaction(reply, reaction);
}

/** An inbound message of a list (OpenAPI schema Message); `undefined` for our own. */
export function replyFromMessage(message: unknown): Reply | undefined {
	const parsed = contentSchema.safeParse(message);
	if (!parsed.success || parsed.data.direction !== 'inbound') return undefined;
	const { external_id: chat, time_sent: sent, timestamp } = parsed.data;
	return chat === undefined ? undefined : replyOf(parsed.data, chat, sent ?? timestamp ?? 0);
}

const reactionsSchema = z.object({ reactions: z.array(z.unknown()).catch([]) });

const reactionSchema = z.object({
	reaction: z.string().min(1),
	is_added: z.boolean().catch(true),
	time_sent: eventTimeSchema,
	// Null when it is ours.
	sender: z.string().min(1),
});

/** The reactions of others that are on a message of a list now (OpenAPI schema Reaction). */
export function reactionsOn(message: unknown): Reply[] {
	const content = contentSchema.safeParse(message);
	const list = reactionsSchema.safeParse(message);
	if (!content.success || !list.success) return [];
	const { external_id: chat = '', time_sent: sent = 0 } = content.data;
	return list.data.reactions.flatMap((entry) => {
		const { data } = reactionSchema.safeParse(entry);
		if (!data?.is_added) return [];
		const on = replyOf({ ...content.data, sender: data.sender }, chat, data.time_sent ?? sent);
		return [asReaction({ ...on, protocol: undefined }, data.reaction)];
	});
}
