import { z } from 'zod';

import { isRecord } from './record';

const text = z.string().optional().catch(undefined);

/**
 * The body of a delivery (OpenAPI schema WebhookEventPayload), read leniently: a field of another
 * type than documented counts as absent where the node looks at it, and everything is passed on.
 */
export const webhookEventSchema = z
	.object({
		/** Of the event, where the API gives one. */
		id: text,
		event: text,
		message_id: text,
		external_id: text,
		chat_id: text,
		internal_id: text,
		protocol: text,
		sender: text,
		text,
		is_group: z.boolean().optional().catch(undefined),
		group_id: text,
		timestamp: z.union([z.number(), z.string()]).optional().catch(undefined),
		direction: text,
		reaction: text,
		action: text,
		poll_id: text,
		voter: text,
		// No document says what a vote looks like.
		option: z.unknown().optional(),
		options: z.unknown().optional(),
		votes: z.unknown().optional(),
	})
	.passthrough();

/** The fields of an event that the node itself looks at. */
export type WebhookEvent = z.output<typeof webhookEventSchema>;

const GROUP = 'grp_';

/** The group that an event is about, or `undefined` in a direct chat. */
export function groupOf(event: WebhookEvent): string | undefined {
	const { group_id: group, external_id: other, chat_id: chat } = event;
	if (group !== undefined && group !== '') return group;
	return [other, chat].find((id) => id?.startsWith(GROUP));
}

/** The message that an event replies to inline, or is a reaction on (OpenAPI schema ReplyToInfo). */
export function targetOf(event: WebhookEvent): string | undefined {
	const { reply_to: reply } = event;
	const target = isRecord(reply) ? reply.message_id : undefined;
	if (typeof target === 'string') return target;
	return event.event === 'message.reaction' ? event.message_id : undefined;
}

/**
 * The chat to answer to: the group, else the person. That is whom the chat is with, not the sender:
 * iMessage merges the handles of a person, and an answer may come from another one.
 */
export function chatOf(event: WebhookEvent): string | undefined {
	const { external_id: other, chat_id: chat, sender, internal_id: own } = event;
	// Only of a received message it is certain that the sender is not ourselves.
	const people = event.event === 'message.received' ? [other, sender, chat] : [other, chat, sender];
	const named = people.map((person) => person?.trim() ?? '').filter((person) => person !== '');
	return groupOf(event) ?? named.find((person) => person !== own) ?? named[0];
}
