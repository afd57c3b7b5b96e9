import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { forbidden, notFound } from '../../errors';
import type { Destination } from '../../send/destination';
import type { State } from '../../state';
import { isDedicated } from '../../state/lines/numbers';
import type { Protocol } from '../../state/people/people';
import { validate } from '../../request/validate';
import { noBody } from '../bodies';
import { conversationOf } from './destinationOf';
import { deviceOf } from '../control/deviceOf';

/** What a chat's other side sees besides messages (startTyping, stopTyping, markChatRead). */
export const chatSignalRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		app.post('/chats/:chatId/typing', async (request) => {
			const { to, warning } = prepare(request);
			const startedAt = state.clock();
			state.chatSettings.of(to.id).typingSince = startedAt;
			return { chat_id: to.id, typing: true, started_at: startedAt, ...warning };
		});

		app.delete('/chats/:chatId/typing', async (request) => {
			const { to, warning } = prepare(request);
			state.chatSettings.of(to.id).typingSince = null;
			return { chat_id: to.id, typing: false, stopped_at: state.clock(), ...warning };
		});

		app.post('/chats/:chatId/read', async (request) => {
			const { to } = prepare(request);
			if (!to.chat) throw notFound('Chat not found.');
			const markedAt = state.clock();
			state.chatSettings.of(to.id).readAt = markedAt;
			return { chat_id: to.id, status: 'read', marked_at: markedAt };
		});

		app.post('/chats/:chatId/contact-card', async (request) => {
			const { to, line } = prepare(request);
			if (!isDedicated(line)) {
				throw forbidden('Sharing the contact card is only available on Dedicated plans.');
			}
			state.chatSettings.of(to.id).isCardStaged = true;
			const message =
				'Contact card staged. It will be sent with the next outgoing message in this chat.';
			return { success: true, chat_id: to.id, message };
		});

		function prepare(request: FastifyRequest) {
			validate(noBody, request.body);
			const to = conversationOf(state, request);
			const line = deviceOf(state, request, to);
			const protocol = line.pool === 'twilio' ? 'sms' : protocolOf(state, to);
			const isShown = protocol === 'imessage';
			const text = `${protocol.toUpperCase()} chats do not support composing indicators`;
			return { to, line, warning: isShown ? {} : { warning: text } };
		}
	};

function protocolOf(state: State, { id }: Destination): Protocol {
	const fate = state.people.fateOf(id);
	return fate.kind === 'delivered' ? fate.protocol : 'imessage';
}
