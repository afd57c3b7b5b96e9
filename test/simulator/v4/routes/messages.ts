import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { State } from '../../state';
import { progressOf } from '../../state/chats/progress';
import { react, TAPBACKS } from '../../state/chats/reactions';
import { findChat, messageIn, messagesIn } from '../chats';
import { bodyOf, queryOf } from '../checked';
import { ChannelError, invalid } from '../errors';
import { eventsOfMessage, feedOf } from '../events/feed';
import { pageFields, pageOf, pageQuery } from '../paging';
import { messageView, standingOf } from '../views/message';

const listQuery = z
	.object({ ...pageFields, order: z.enum(['asc', 'desc']).default('desc') })
	.strict();

const EMOJI = new RegExp('^\\p{RGI_Emoji}$', 'v');

const reactionSchema = z.object({ reaction: z.string().min(2) }).strict();

interface Path {
	Params: { chatId: string; messageId: string };
}

/** Messages of a chat, their events, and reactions to them. */
export const messageRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		const ONE = '/chats/:chatId/messages/:messageId';
		const find = ({ params }: FastifyRequest<Path>) =>
			messageIn(state, findChat(state, params.chatId), params.messageId);

		app.get<Path>('/chats/:chatId/messages', async (request) => {
			const query = queryOf(listQuery, request);
			const messages = [...messagesIn(state, findChat(state, request.params.chatId))];
			if (query.order === 'desc') messages.reverse();
			const { entries, ...rest } = pageOf(messages, query, ({ messageId }) => messageId);
			return { data: entries.map((message) => messageView(state, message)), ...rest };
		});

		app.get<Path>(ONE, async (request) => ({ data: messageView(state, find(request)) }));

		app.get<Path>(`${ONE}/status`, async (request) => {
			const message = find(request);
			return { data: { id: message.messageId, ...standingOf(state, message) } };
		});

		app.get<Path>(`${ONE}/events`, async (request) => {
			const query = queryOf(pageQuery, request);
			const message = find(request);
			const { messageId } = message;
			const kept = feedOf(state).filter(({ message_id: id }) => id === messageId);
			const known = new Map(
				[...eventsOfMessage(state, message), ...kept].map((event) => [event.id, event]),
			);
			const events = [...known.values()].sort((a, b) => a.occurred_at - b.occurred_at);
			const { entries, ...rest } = pageOf(events, query, ({ id }) => id);
			const data = entries.map(({ id, type, occurred_at, data: metadata }) => ({
				...{ id, message_id: messageId, kind: type.split('.')[1], occurred_at, metadata },
			}));
			return { data, ...rest };
		});

		app.post<Path>(`${ONE}/reactions`, async (request) => {
			const { reaction: signed } = bodyOf(reactionSchema, request);
			const sign = signed[0];
			const reaction = signed.slice(1);
			const isKnown = TAPBACKS.includes(reaction) || EMOJI.test(reaction);
			if ((sign !== '+' && sign !== '-') || !isKnown) {
				throw invalid('validation_failed', 'reaction: expected e.g. +love or -love');
			}
			const message = find(request);
			const { channel } = findChat(state, request.params.chatId);
			if (channel.type !== 'blooio') {
				throw new ChannelError(409, 'unsupported_for_channel_type', 'No reactions here.');
			}
			if (progressOf(message, state.clock(), state.timing).status === 'queued') {
				throw new ChannelError(409, 'message_not_dispatched', 'The message is not sent yet.');
			}
			const action = sign === '+' ? 'add' : 'remove';
			const at = state.clock();
			react(message, action, { reaction, sender: null, at });
			const about = {
				message,
				direction: 'outbound',
				from: message.line,
				reaction,
				action,
			} as const;
			state.happenings.tell({ kind: 'reaction', ...about });
			return { data: { message_id: message.messageId, reaction: signed, at } };
		});
	};
