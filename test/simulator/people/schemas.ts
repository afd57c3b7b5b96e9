import { z } from 'zod';
import type { Incoming } from '../state/chats/receive';

const attachment = z.union([
	z.string(),
	z.object({ url: z.string(), name: z.string().optional() }).strict(),
]);

/** Body of `POST /__control/receive`. */
export const incomingSchema: z.ZodType<Incoming> = z
	.object({
		from: z.string(),
		to: z.string().optional(),
		text: z.string().optional(),
		attachments: z.array(attachment).optional(),
		groupId: z.string().optional(),
		replyTo: z.string().optional(),
	})
	.strict();

/** A person puts a tapback or an emoji on a message, or takes it back. */
export const reactionSchema = z
	.object({
		from: z.string(),
		messageId: z.string(),
		/** Such as `love` or an emoji. */
		reaction: z.string().min(1),
		action: z.enum(['add', 'remove']).default('add'),
	})
	.strict();

/** A person asks something by a poll, in the own chat unless a group is given. */
export const pollSchema = z
	.object({
		from: z.string(),
		groupId: z.string().optional(),
		title: z.string().optional(),
		options: z.array(z.string().min(1)).min(2).max(10),
	})
	.strict();

/** A person chooses an option of a poll; `chat` is the one that the poll is in. */
export const voteSchema = z
	.object({ pollId: z.string(), chat: z.string(), from: z.string(), option: z.string() })
	.strict();

/** Somebody reads a message of ours. */
export const readingSchema = z.object({ messageId: z.string() }).strict();

/** A person begins to type or stops. */
export const typingSchema = z
	.object({ chat: z.string(), from: z.string(), typing: z.boolean() })
	.strict();

/** Somebody gives a group another name; `from` is null if it is not known who. */
export const renamingSchema = z
	.object({
		groupId: z.string(),
		name: z.string().nullable(),
		from: z.string().nullable().default(null),
	})
	.strict();

/** A person shares name and photo, in the own chat unless another one is given. */
export const sharingSchema = z
	.object({ from: z.string(), chat: z.string().optional(), name: z.string().optional() })
	.strict();

const answerFields = {
	/** After the message, in ms. Default 0. */
	afterMs: z.number().min(0).default(0),
	/** Who answers in a group; its first participant unless given. */
	from: z.string().optional(),
	/** Answers every time, not just once. */
	standing: z.boolean().default(false),
};

/** How a person answers: with a text, to a message or poll; or with a vote, to a poll. */
export const answerSchema = z.union([
	z
		.object({
			text: z.string().min(1),
			/** As an inline reply to the message. */
			asReply: z.boolean().default(false),
			...answerFields,
		})
		.strict(),
	z
		.object({
			/** Text of an option; polls without it are not answered. */
			vote: z.string(),
			...answerFields,
		})
		.strict(),
]);

/** How a person answers. */
export type PersonalAnswer = z.input<typeof answerSchema>;
