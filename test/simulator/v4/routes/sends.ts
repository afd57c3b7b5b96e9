import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { keyOf } from '../../exchange/exchange';
import type { State } from '../../state';
import { findChannel } from '../channels';
import { findChat } from '../chats';
import { bodyOf } from '../checked';
import { ChannelError } from '../errors';
import { fromChannelSchema, sendSchema, toChatSchema } from '../send/body';
import { send, type Send } from '../send/send';

interface Path {
	Params: { channel: string; chatId: string };
}

/** The three sends (sendMessage, sendMessageToChannel, sendMessageToChat). */
export const sendRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		app.post('/messages', async (request, reply) => {
			const { to, from, priority_id, channel_type, hybrid, ...content } = bodyOf(
				sendSchema,
				request,
			);
			const by = { from, priority_id, channel_type, hybrid };
			return await once(request, reply, () => ({ content, to, by }));
		});

		app.post<Path>('/channels/:channel/messages', async (request, reply) => {
			const { to, ...content } = bodyOf(fromChannelSchema, request);
			const by = findChannel(state, request.params.channel);
			return await once(request, reply, () => ({ content, to, by }));
		});

		app.post<Path>('/chats/:chatId/messages', async (request, reply) => {
			const content = bodyOf(toChatSchema, request);
			const { channel: by, person } = findChat(state, request.params.chatId);
			const isGroup = state.groups.get(person) !== undefined;
			return await once(request, reply, () => ({
				content,
				to: isGroup ? { group_id: person } : person,
				by,
			}));
		});

		/** Sends, but only once for each key; another body with the same key is a conflict. */
		async function once(request: FastifyRequest, reply: FastifyReply, make: () => Send) {
			const key = keyOf(request);
			const header = request.headers['idempotency-key'];
			const idempotencyKey = Array.isArray(header) ? header[0] : header;
			const fingerprint = JSON.stringify([request.url, request.body]);
			const { idempotency } = state.channels;
			const kept = idempotencyKey ? idempotency.get(key.key, idempotencyKey) : undefined;
			if (kept && kept.fingerprint !== fingerprint) {
				throw new ChannelError(
					409,
					'idempotency_key_conflict',
					'This Idempotency-Key was used with another body.',
				);
			}
			if (kept) return await reply.code(200).send(kept.answer.body);
			const outcome = send(state, key, make());
			if (idempotencyKey && outcome.status !== 422) {
				idempotency.set(key.key, idempotencyKey, { fingerprint, answer: outcome });
			}
			return await reply.code(outcome.status).send(outcome.body);
		}
	};
