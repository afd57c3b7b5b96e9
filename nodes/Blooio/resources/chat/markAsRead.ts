import { id, type Operation } from '../../engine/operation';
import { chatOf, readChatField } from '../../fields/chat';

/** `POST /chats/{chatId}/read` (OpenAPI operationId markChatRead). */
export const markAsRead: Operation = {
	name: 'Mark as Read',
	value: 'markAsRead',
	action: 'Mark a chat as read',
	description: 'Mark all messages of a chat as read, which sends the other side a read receipt',
	fields: [readChatField],
	idempotent: true,
	request: (parameters) => {
		const chat = chatOf(parameters);
		return { method: 'POST', path: ['/chats/', id(chat), '/read'], chat };
	},
};
