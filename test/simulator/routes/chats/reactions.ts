import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { badRequest, notFound } from '../../errors';
import type { State } from '../../state';
import type { MessageRecord } from '../../state/chats/messages';
import { react, TAPBACKS } from '../../state/chats/reactions';
import { validate } from '../../request/validate';
import { conversationOf } from './destinationOf';
import { deviceOf } from '../control/deviceOf';

const EMOJI = new RegExp('^\\p{RGI_Emoji}$', 'v');

/** Also an emoji without the selector that makes it a picture, such as U+2764. */
const isEmoji = (text: string): boolean => EMOJI.test(text) || EMOJI.test(`${text}\uFE0F`);

const reactionField = z
	.string()
	.regex(/^[+-]/, 'Needs the prefix + to add or - to remove')
	.refine(
		(text) => TAPBACKS.includes(text.slice(1)) || isEmoji(text.slice(1)),
		`Neither an emoji nor one of ${TAPBACKS.join(', ')}`,
	);

const body = z
	.object({ reaction: reactionField, direction: z.enum(['inbound', 'outbound']).optional() })
	.strict();

interface ReactionPath {
	Params: { chatId: string; messageId: string };
}

/** Reactions to a message (addReaction). */
export const reactionRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		app.post<ReactionPath>('/chats/:chatId/messages/:messageId/reactions', async (request) => {
			const { reaction: signed, direction } = validate(body, request.body);
			const message = findTarget(state, request, direction);
			const action = signed.startsWith('+') ? 'add' : 'remove';
			const reaction = signed.slice(1);
			react(message, action, { reaction, sender: null, at: state.clock() });
			state.happenings.tell({
				kind: 'reaction',
				message,
				direction: 'outbound',
				from: message.line,
				reaction,
				action,
			});
			return { success: true, message_id: message.messageId, reaction, action };
		});
	};

function findTarget(
	state: State,
	request: FastifyRequest<ReactionPath>,
	direction: MessageRecord['direction'] | undefined,
): MessageRecord {
	const { messageId } = request.params;
	const to = conversationOf(state, request);
	if (!/^(-[1-9]\d*|msg_\w+)$/.test(messageId)) {
		throw badRequest(`Invalid messageId "${messageId}": expected msg_... or an index such as -1.`);
	}
	deviceOf(state, request, to);
	const message = messageId.startsWith('-')
		? nthLast(to.chat?.messages ?? [], -Number(messageId), direction)
		: state.messages.get(messageId);
	if (!message || message.chatId !== to.id) throw notFound('Message not found.');
	return message;
}

/** Of these messages, or those of one direction, the last one, the one before … */
function nthLast(
	messages: MessageRecord[],
	n: number,
	direction: MessageRecord['direction'] | undefined,
): MessageRecord | undefined {
	return messages.filter((one) => direction === undefined || one.direction === direction).at(-n);
}
