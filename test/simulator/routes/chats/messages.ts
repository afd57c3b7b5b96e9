import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { conflict, notFound } from '../../errors';
import { keyOf } from '../../exchange/exchange';
import { pageFields, pageOf, wholeNumber } from '../../request/paging';
import { sendOnce } from '../../send/once';
import { sendBodySchema } from '../../send/schema';
import type { State } from '../../state';
import type { MessageRecord } from '../../state/chats/messages';
import { progressOf } from '../../state/chats/progress';
import { validate } from '../../request/validate';
import { messageDetailView, messageStatusView, messageView } from '../../views/message';
import { destinationOf } from './destinationOf';

const listQuery = z
	.object({
		...pageFields,
		sort: z.enum(['asc', 'desc']).default('desc'),
		direction: z.enum(['inbound', 'outbound']).optional(),
		/** Epoch ms, both exclusive ("after", "before"). */
		since: wholeNumber(0).optional(),
		until: wholeNumber(0).optional(),
	})
	.strict();

type ListQuery = z.output<typeof listQuery>;

interface MessagePath {
	Params: { chatId: string; messageId: string };
}

/** Messages of a chat (sendMessage, listChatMessages, getMessage, getMessageStatus, cancel). */
export const messageRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		const ONE = '/chats/:chatId/messages/:messageId';
		const find = (request: FastifyRequest<MessagePath>) => findMessage(state, request);

		app.post('/chats/:chatId/messages', async (request, reply) => {
			const body = validate(sendBodySchema, request.body ?? {});
			const to = destinationOf(state, request);
			const header = request.headers['idempotency-key'];
			const idempotencyKey = Array.isArray(header) ? header[0] : header;
			const { status, answer } = sendOnce(state, keyOf(request), to, body, idempotencyKey);
			return await reply.code(status).send(answer);
		});

		app.get('/chats/:chatId/messages', async (request) => {
			const query = validate(listQuery, request.query);
			const { id, chat, group } = destinationOf(state, request);
			if (!chat && !group) throw notFound('Chat not found.');
			const { entries, pagination } = pageOf(select(chat?.messages ?? [], query), query);
			const messages = entries.map((message) => messageView(state, message));
			return { chat_id: id, messages, pagination };
		});

		app.get<MessagePath>(ONE, async (request) => messageDetailView(state, find(request)));

		app.get<MessagePath>(`${ONE}/status`, async (request) =>
			messageStatusView(state, find(request)),
		);

		app.delete<MessagePath>(ONE, async (request) => {
			const message = find(request);
			const { status } = progressOf(message, state.clock(), state.timing);
			if (status !== 'queued' && status !== 'pending') {
				throw conflict(`Message can no longer be cancelled: it is ${status}.`);
			}
			message.cancelRequestedAt = state.clock();
			const { messageId } = message;
			return { success: true, message_id: messageId, status: 'cancellation_requested' };
		});
	};

function findMessage(state: State, request: FastifyRequest<MessagePath>): MessageRecord {
	const { id } = destinationOf(state, request);
	const message = state.messages.get(request.params.messageId);
	if (!message || message.chatId !== id) throw notFound('Message not found.');
	return message;
}

function select(messages: MessageRecord[], query: ListQuery): MessageRecord[] {
	const { direction, since = -1, until = Infinity } = query;
	const selected = messages.filter(
		(message) =>
			(direction === undefined || message.direction === direction) &&
			message.createdAt > since &&
			message.createdAt < until,
	);
	return query.sort === 'desc' ? selected.reverse() : selected;
}
