import { createHash } from 'node:crypto';

import { OperationalError, type IDataObject } from 'n8n-workflow';

import type { Connection } from '../../engine/http/connection';
import { buildPath, id } from '../../engine/operation';
import { send, type Outcome, type SendSettings } from '../../engine/http/send';
import { REPEATED } from '../../judging/chat';
import type { Reply } from '../../judging/reply';
import { LARGEST_PAGE, listIn } from '../../schemas/answers/entries';
import type { WaitStateOf } from '../shared/state';

/** Requests about one chat that a wait makes; each with its attempts. */
export interface Ask {
	connection: Connection;
	settings: SendSettings;
}

const get = async ({ connection, settings }: Ask, path: string, query?: IDataObject) =>
	await send(connection, { method: 'GET', path, query, safe: true }, settings);

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

/**
 * All messages of the chat since a time (epoch ms), oldest first (OpenAPI operationId
 * listChatMessages): LARGEST_PAGE at most, behind which nobody looks for an answer any more.
 */
export async function messagesSince(
	ask: Ask,
	chatId: string,
	since: number,
): Promise<unknown[] | Exclude<Outcome, { kind: 'success' }>> {
	// The API means "after this time".
	const query = { sort: 'asc', since: since - 1, limit: LARGEST_PAGE };
	const outcome = await get(ask, buildPath(['/chats/', id(chatId), '/messages']), query);
	return outcome.kind === 'success' ? (listIn(outcome.body, 'messages') ?? []) : outcome;
}

/**
 * Asks again after an answer that does not count, unless that was done often enough: two machines
 * could keep each other busy forever. Each of the first other answers has a repetition of its own, so
 * that there are no more than allowed, however many come at once and however often each is delivered.
 *
 * @param others what was answered otherwise, as the chat tells
 * @returns the code of the failure, if it could not be done
 */
export async function askAgain(
	ask: Ask,
	question: WaitStateOf<'reply'>,
	others: readonly Reply[],
	reply: Reply,
): Promise<string | undefined> {
	const { askAgain: text, askAgainLimit, chatId, messageId } = question;
	const place = others.findIndex((other) => other.messageId === reply.messageId);
	if (text === undefined || place < 0 || place >= askAgainLimit) return undefined;
	const about = createHash('sha256')
		.update(JSON.stringify([messageId, place]))
		.digest('hex');
	const body = {
		text,
		...(reply.line !== undefined && { from_number: reply.line }),
		metadata: { [REPEATED]: messageId },
	};
	const path = buildPath(['/chats/', id(chatId), '/messages']);
	const key = `n8n-again-${about.slice(0, 40)}`;
	const sent = await send(
		ask.connection,
		{ method: 'POST', path, body, key, safe: true },
		ask.settings,
	);
	return sent.kind === 'failure' ? sent.failure.code : undefined;
}
