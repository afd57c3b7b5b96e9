import { id, type ApiRequest, type Operation } from '../../engine/operation';
import { chatOf, readChatField } from '../../fields/chat';

const typing = (
	method: ApiRequest['method'],
	texts: Pick<Operation, 'name' | 'value' | 'action' | 'description'>,
): Operation => ({
	...texts,
	fields: [readChatField],
	idempotent: true,
	request: (parameters) => {
		const chat = chatOf(parameters);
		return { method, path: ['/chats/', id(chat), '/typing'], chat };
	},
});

/** `POST /chats/{chatId}/typing` (OpenAPI operationId startTyping). */
export const startTyping = typing('POST', {
	name: 'Start Typing',
	value: 'startTyping',
	action: 'Start typing in a chat',
	description: 'Show the other side that you are typing. On iMessage only.',
});

/** `DELETE /chats/{chatId}/typing` (OpenAPI operationId stopTyping). */
export const stopTyping = typing('DELETE', {
	name: 'Stop Typing',
	value: 'stopTyping',
	action: 'Stop typing in a chat',
	description: 'Take back the sign that you are typing. On iMessage only.',
});
