import { id, type Operation } from '../../engine/operation';
import { chatOf, readChatField } from '../../fields/chat';
import { deletion } from '../deletion';

/** `DELETE /chats/{chatId}/background` (OpenAPI operationId removeChatBackground). */
export const removeBackground: Operation = {
	...deletion,
	name: 'Remove Background',
	value: 'removeBackground',
	action: 'Remove the background of a chat',
	description: 'Remove the background image of a chat, which goes back to the default look',
	fields: [readChatField],
	request: (parameters) => {
		const chat = chatOf(parameters);
		return {
			method: 'DELETE',
			path: ['/chats/', id(chat), '/background'],
			chat,
			about: { chat_id: chat },
		};
	},
};
