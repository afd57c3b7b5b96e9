import { OperationalError, type IDataObject } from 'n8n-workflow';

import type { Connection } from '../../engine/http/connection';
import { buildPath, id } from '../../engine/operation';
import { send, type Outcome, type SendSettings } from '../../engine/http/send';
import { withoutList } from '../../engine/list/failures';
import { LARGEST_PAGE, listIn } from '../../schemas/answers/entries';

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
export const deliverAgainError = (outcome: Exclude<Outcome, { kind: 'success' }>): Error =>
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
	if (outcome.kind !== 'success') return outcome;
	return listIn(outcome.body, 'messages') ?? { kind: 'failure', failure: withoutList('messages') };
}
