import { buildPath, id } from '../engine/operation';
import { send } from '../engine/http/send';
import { withoutList } from '../engine/list/failures';
import { derivedFailure } from '../errors/failure';
import { REPEATED } from '../judging/chat';
import { LARGEST_PAGE, listIn } from '../schemas/answers/entries';
import type { Ask, WaitingApi } from '../waiting';
import { BLOOIO_V2 } from './index';
import { Subscriptions, type Advice } from './subscriptions';

const WHILE_WAITING: Advice = {
	about: (failure) => failure,
	limitReached: ({ status, message, context }) =>
		derivedFailure('webhook_limit_reached', {
			status,
			message: `Blooio's webhook limit is reached, and waiting needs one: ${message}`,
			context,
		}),
};

const get = async (
	{ connection, settings }: Ask,
	path: string,
	query?: Readonly<Record<string, string | number>>,
) => await send(connection, { method: 'GET', path, query, safe: true }, settings);

/** What waits ask of version 2. */
export const V2_WAITS: WaitingApi = {
	api: BLOOIO_V2,
	hasMarks: true,
	webhooks: (connection, patience) => new Subscriptions(connection, WHILE_WAITING, patience),
	// A list of people became a group, by whose ID the answers come.
	chatAsked: ({ group_id: group }, given) => group ?? given,
	// OpenAPI operationId listChatMessages: LARGEST_PAGE at most, behind which nobody looks for an answer.
	messagesSince: async (ask, { chatId, since }, heard) => {
		// The API means "after this time".
		const query = { sort: 'asc', since: since - 1, limit: LARGEST_PAGE };
		const outcome = await get(ask, buildPath(['/chats/', id(chatId), '/messages']), query);
		if (outcome.kind !== 'success') return { failed: outcome };
		const messages = listIn(outcome.body, 'messages');
		return messages
			? { messages, heard }
			: { failed: { kind: 'failure', failure: withoutList('messages') } };
	},
	// OpenAPI operationId getMessageStatus.
	status: async (ask, chatId, messageId) =>
		await get(ask, buildPath(['/chats/', id(chatId), '/messages/', id(messageId), '/status'])),
	// OpenAPI operationId getPollResults.
	votes: async (ask, chatId, pollId) =>
		await get(ask, buildPath(['/chats/', id(chatId), '/polls/', id(pollId)])),
	body: ({ text, line, repeats }) => ({
		text,
		...(line !== undefined && { from_number: line }),
		...(repeats !== undefined && { metadata: { [REPEATED]: repeats } }),
	}),
	event: (payload) => payload,
};
