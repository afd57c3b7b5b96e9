import type { IDataObject } from 'n8n-workflow';

import { send, type Outcome } from '../../Blooio/engine/http/send';
import { buildPath, id } from '../../Blooio/engine/operation';
import { withoutList } from '../../Blooio/engine/list/failures';
import { LARGEST_PAGE, listIn } from '../../Blooio/schemas/answers/entries';
import { isRecord } from '../../Blooio/schemas/answers/record';
import type { Answered } from '../../Blooio/inbound/request';
import type { Ask, Looked, WaitingApi, WaitWebhooks } from '../../Blooio/waiting';
import { flatEvent } from './flatEvent';
import { BLOOIO_V4 } from './index';
import { reconcile, statusFacts } from './messages';
import { Webhooks, type Webhook } from './webhooks';

const get = async (
	{ connection, settings }: Ask,
	path: string,
	query?: IDataObject,
): Promise<Outcome> => await send(connection, { method: 'GET', path, query, safe: true }, settings);

/** What an answer holds, made over. */
const mapped = (
	outcome: Outcome,
	over: (data: IDataObject) => IDataObject = (data) => data,
): Outcome =>
	outcome.kind === 'success' && isRecord(outcome.body.data)
		? { ...outcome, body: over(outcome.body.data) }
		: outcome;

const asSubscription = ({ id: webhook, url, signing_secret: secret, created_at: at }: Webhook) => ({
	webhook_id: webhook,
	webhook_url: url,
	signing_secret: secret,
	created_at: at,
});

const answer = <From, To>(answered: Answered<From>, over: (value: From) => To): Answered<To> =>
	answered.ok ? { ...answered, value: over(answered.value) } : answered;

/** Every subscription gets every event, and none has an end. */
function waitWebhooks(webhooks: Webhooks): WaitWebhooks {
	return {
		list: async () => answer(await webhooks.list(), (all) => all.map(asSubscription)),
		create: async (url) => answer(await webhooks.create(url), asSubscription),
		rotate: async (webhook) => await webhooks.rotate(webhook),
		delete: async (webhook) => await webhooks.delete(webhook),
	};
}

/** What has happened in a chat (operationId listEvents): the messages do not tell who wrote, or reacted. */
async function feedOf(ask: Ask, { chatId, reactions, senders }: Looked): Promise<unknown[]> {
	if (!reactions && !senders) return [];
	const outcome = await get(ask, buildPath(['/events']), { chat_id: chatId, limit: LARGEST_PAGE });
	return (outcome.kind === 'success' && listIn(outcome.body, 'data')) || [];
}

/** What waits ask of version 4. */
export const V4_WAITS: WaitingApi = {
	api: BLOOIO_V4,
	hasMarks: false,
	webhooks: (connection, patience) =>
		waitWebhooks(new Webhooks(connection, (failure) => failure, patience)),
	chatAsked: ({ chat_id: chat }) => chat,
	// Operation IDs listChatMessages, listEvents: LARGEST_PAGE of the latest each.
	messagesSince: async (ask, looked, heard) => {
		const path = buildPath(['/chats/', id(looked.chatId), '/messages']);
		const [outcome, feed] = await Promise.all([
			get(ask, path, { order: 'desc', limit: LARGEST_PAGE }),
			feedOf(ask, looked),
		]);
		if (outcome.kind !== 'success') return { failed: outcome };
		const messages = listIn(outcome.body, 'data');
		return messages
			? reconcile(messages, looked.since, feed, heard)
			: { failed: { kind: 'failure', failure: withoutList('messages') } };
	},
	// Operation ID getMessageStatus.
	status: async (ask, chatId, messageId) => {
		const path = buildPath(['/chats/', id(chatId), '/messages/', id(messageId), '/status']);
		return mapped(await get(ask, path), (data) => statusFacts(data, chatId));
	},
	// Operation ID getPollResults.
	votes: async (ask, chatId, pollId) =>
		mapped(await get(ask, buildPath(['/chats/', id(chatId), '/polls/', id(pollId)]))),
	body: ({ text }) => ({ text }),
	event: flatEvent,
};
