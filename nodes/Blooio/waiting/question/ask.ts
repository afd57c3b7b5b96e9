import { createHash } from 'node:crypto';

import { OperationalError, type IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import type { Connection } from '../../engine/http/connection';
import { buildPath, id } from '../../engine/operation';
import { send, type Outcome, type SendSettings } from '../../engine/http/send';
import { REPEATED } from '../../judging/chat';
import { replyFromMessage, type Reply } from './reply';
import type { WaitStateOf } from '../shared/state';

const listSchema = z.object({ messages: z.array(z.unknown()) }).catch({ messages: [] });

const ownSchema = z.object({ message_id: z.string(), time_sent: z.number() });

/** Requests about one chat that a wait makes; each with its attempts. */
export interface Ask {
	connection: Connection;
	settings: SendSettings;
}

const get = async ({ connection, settings }: Ask, path: string, query?: IDataObject) =>
	await send(connection, { method: 'GET', path, query, safe: true }, settings);

/**
 * The messages of the chat around our question: when it was sent by Blooio's clock, and what came
 * in since. A failure gives neither, for the question has been sent.
 */
export async function lookAround(
	ask: Ask,
	chatId: string,
	messageId: string,
): Promise<{ since?: number; replies: Reply[] }> {
	const outcome = await get(ask, buildPath(['/chats/', id(chatId), '/messages']), { limit: 50 });
	const { messages } = listSchema.parse(outcome.kind === 'success' ? outcome.body : {});
	const own = messages
		.map((message) => ownSchema.safeParse(message).data)
		.find((message) => message?.message_id === messageId);
	if (!own) return { replies: [] };
	const replies = messages
		.flatMap((message) => replyFromMessage(message) ?? [])
		.filter(({ time }) => time >= own.time_sent)
		.sort((a, b) => a.time - b.time);
	return { since: own.time_sent, replies };
}

/** The results of a poll (OpenAPI operationId getPollResults). */
export const pollResults = async (ask: Ask, chatId: string, pollId: string): Promise<Outcome> =>
	await get(ask, buildPath(['/chats/', id(chatId), '/polls/', id(pollId)]));

/** Blooio is to deliver the event again: what it means could not be found out. */
export const notNow = (outcome: Exclude<Outcome, { kind: 'success' }>): Error =>
	new OperationalError(
		`Blooio could not be asked (${outcome.kind === 'failure' ? outcome.failure.code : outcome.kind})`,
	);

/** The status of a message (OpenAPI operationId getMessageStatus). */
export const messageStatus = async (ask: Ask, chatId: string, messageId: string) =>
	await get(ask, buildPath(['/chats/', id(chatId), '/messages/', id(messageId), '/status']));

const repetitionSchema = z.object({ metadata: z.object({ [REPEATED]: z.string() }) });

/**
 * Whether a message of the chat repeats the question (OpenAPI operationId getMessage). Its text does
 * not tell: two questions to one person may repeat themselves in the same words.
 *
 * @throws when Blooio could not be asked
 */
export async function isRepetition(
	ask: Ask,
	{ chatId, messageId: questionId }: WaitStateOf<'reply'>,
	messageId: string,
): Promise<boolean> {
	const outcome = await get(ask, buildPath(['/chats/', id(chatId), '/messages/', id(messageId)]));
	if (outcome.kind === 'failure' && outcome.failure.status === 404) return false;
	if (outcome.kind !== 'success') throw notNow(outcome);
	return repetitionSchema.safeParse(outcome.body).data?.metadata[REPEATED] === questionId;
}

/**
 * Asks again after an answer that does not count, unless that was done often enough: two machines
 * could keep each other busy forever. The chat itself tells how often.
 *
 * @returns the code of the failure, if it could not be done
 */
export async function askAgain(
	ask: Ask,
	question: WaitStateOf<'reply'>,
	reply: Reply,
): Promise<string | undefined> {
	const { askAgain: text, askAgainLimit, since, chatId } = question;
	if (text === undefined || askAgainLimit === 0) return undefined;
	const path = buildPath(['/chats/', id(chatId), '/messages']);
	const query = { direction: 'outbound', since, limit: 200 };
	const listed = await get(ask, path, query);
	if (listed.kind !== 'success') return listed.kind === 'failure' ? listed.failure.code : undefined;
	const { messages } = listSchema.parse(listed.body);
	const before = messages.filter(
		(message) => z.object({ text: z.literal(text) }).safeParse(message).success,
	);
	if (before.length >= askAgainLimit) return undefined;
	// The same for every delivery of the same message, so that each question is repeated once.
	const about = JSON.stringify([question.messageId, reply.messageId]);
	const key = `n8n-again-${createHash('sha256').update(about).digest('hex').slice(0, 40)}`;
	const body = {
		text,
		...(reply.line !== undefined && { from_number: reply.line }),
		...(question.inlineOnly && { metadata: { [REPEATED]: question.messageId } }),
	};
	const sent = await send(
		ask.connection,
		{ method: 'POST', path, body, key, safe: true },
		ask.settings,
	);
	return sent.kind === 'failure' ? sent.failure.code : undefined;
}
