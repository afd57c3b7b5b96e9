import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import { chatIdentity } from '../../schemas/address/identity';
import { chatOf, webhookEventSchema } from '../../schemas/answers/webhookEvent';
import type { WaitStateOf } from '../shared/state';

/** A message that may be an answer, from an event or from a list of messages. */
export interface Reply {
	messageId: string;
	/** Identity of the chat (schemas/chatId). */
	chat: string;
	sender?: string;
	/** Our number that got it. */
	line?: string;
	text: string;
	/** Epoch ms. */
	time: number;
	/** ID of the message that it is an inline reply to. */
	replyTo?: string;
	attachments: unknown[];
	protocol?: string;
}

const text = z.string().optional().catch(undefined);
const time = z.number().optional().catch(undefined);

const contentSchema = z.object({
	message_id: z.string(),
	text,
	sender: text,
	internal_id: text,
	external_id: text,
	protocol: text,
	direction: text,
	time_sent: time,
	received_at: time,
	timestamp: time,
	attachments: z.array(z.unknown()).catch([]),
	reply_to: z.object({ message_id: text }).nullish().catch(undefined),
});

function replyOf(given: unknown, chat: string | undefined, at: 'time_sent' | 'received_at') {
	const parsed = contentSchema.safeParse(given);
	if (!parsed.success || chat === undefined) return undefined;
	const { data } = parsed;
	const reply: Reply = {
		messageId: data.message_id,
		chat: chatIdentity(chat),
		sender: data.sender ?? data.external_id,
		line: data.internal_id,
		text: data.text ?? '',
		time: data[at] ?? data.timestamp ?? 0,
		replyTo: data.reply_to?.message_id,
		attachments: data.attachments,
		protocol: data.protocol,
	};
	return reply;
}

/** The message of an event (OpenAPI schema WebhookEventPayload); `undefined` for other events. */
export function replyFromEvent(payload: unknown): Reply | undefined {
	const event = webhookEventSchema.safeParse(payload);
	if (!event.success || event.data.event !== 'message.received') return undefined;
	return replyOf(payload, chatOf(event.data), 'received_at');
}

/** An inbound message of a list (OpenAPI schema Message); `undefined` for our own. */
export function replyFromMessage(message: unknown): Reply | undefined {
	const parsed = contentSchema.safeParse(message);
	if (!parsed.success || parsed.data.direction !== 'inbound') return undefined;
	return replyOf(message, parsed.data.external_id, 'time_sent');
}

/** Spelling that people do not mean: case, accents put together otherwise, spaces, a full stop. */
const plain = (answer: string) =>
	answer
		.normalize('NFKC')
		.toLocaleLowerCase('en')
		.replace(/[\s\p{P}\p{Cf}\uFE0F]+/gu, ' ')
		.trim();

/** Answers that consist of signs alone, such as "?", are told apart as they are. */
const spelling = (answer: string) => plain(answer) || answer.trim();

/** The accepted answer that a text is: to the letter, or else but for what people do not mean. */
function choiceOf(accepted: readonly string[], text: string): string | undefined {
	const by = (form: (answer: string) => string) =>
		accepted.find((answer) => form(answer) === form(text));
	return by((answer) => answer.trim().toLocaleLowerCase('en')) ?? by(spelling);
}

/** What a message is to a question. */
export type Verdict =
	| { kind: 'ignored' }
	/** An answer, but none of those that count. */
	| { kind: 'other' }
	| { kind: 'answer'; choice: string | null };

/** Whether a message answers a question. Pure. */
export function judge(question: WaitStateOf<'reply'>, reply: Reply): Verdict {
	const sender = reply.sender === undefined ? undefined : chatIdentity(reply.sender.trim());
	const isFromThem =
		question.from.length === 0 || (sender !== undefined && question.from.includes(sender));
	const isInTime = reply.time >= question.since && reply.messageId !== question.messageId;
	const isInPlace = !question.inlineOnly || reply.replyTo === question.messageId;
	if (reply.chat !== question.chat || !isInTime || !isFromThem || !isInPlace) {
		return { kind: 'ignored' };
	}
	if (question.accepted.length === 0) return { kind: 'answer', choice: null };
	const choice = choiceOf(question.accepted, reply.text);
	return choice === undefined ? { kind: 'other' } : { kind: 'answer', choice };
}

/** The output about an answer; `choice` is the accepted answer that it matches. */
export const answerFacts = (reply: Reply, choice: string | null): IDataObject => ({
	text: reply.text,
	choice,
	sender: reply.sender ?? null,
	message_id: reply.messageId,
	received_at: reply.time,
	protocol: reply.protocol ?? null,
	reply_to: reply.replyTo ?? null,
	attachments: reply.attachments as IDataObject[],
});
