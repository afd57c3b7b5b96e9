import type { State } from '../state';
import type { MessageRecord } from '../state/chats/messages';
import { progressOf } from '../state/chats/progress';
import type { ReactionRecord } from '../state/chats/reactions';
import { contactView } from './contact';

function common(state: State, message: MessageRecord) {
	const progress = progressOf(message, state.clock(), state.timing);
	const { replyTo, metadata } = message;
	return {
		message_id: message.messageId,
		direction: message.direction,
		internal_id: message.line,
		text: message.text,
		attachments: message.attachments,
		sender: message.sender,
		reactions: message.reactions.map(reactionView),
		time_sent: message.createdAt,
		time_delivered: progress.timeDelivered,
		status: progress.status,
		protocol: progress.protocol,
		error: progress.error,
		...(replyTo && {
			reply_to: {
				message_id: replyTo.messageId,
				guid: replyTo.guid,
				part_index: replyTo.partIndex,
			},
		}),
		// "Metadata is returned in webhooks and message queries" (Message sending basics).
		...(metadata && { metadata }),
	};
}

/** A tapback or emoji (schema Reaction). */
const reactionView = ({ reaction, isAdded, at, sender }: ReactionRecord) => ({
	reaction,
	is_added: isAdded,
	time_sent: at,
	sender,
});

/** A message in a list (schema Message). */
export const messageView = (state: State, message: MessageRecord) => ({
	...common(state, message),
	external_id: message.chatId,
});

/** A message on its own (schema MessageDetail). */
export const messageDetailView = (state: State, message: MessageRecord) => ({
	...common(state, message),
	chat_id: message.chatId,
	contact: contactView(state, message.chatId),
});

/** Where a message stands (schema MessageStatus). */
export function messageStatusView(state: State, message: MessageRecord) {
	const { status, protocol, timeDelivered, error } = progressOf(
		message,
		state.clock(),
		state.timing,
	);
	return {
		message_id: message.messageId,
		chat_id: message.chatId,
		direction: message.direction,
		status,
		protocol,
		time_sent: message.createdAt,
		time_delivered: timeDelivered,
		error,
	};
}
