import { id, type Operation } from '../../engine/operation';
import { chatOf, readChatField } from '../../fields/chat';

/** `GET /chats/{chatId}/background` (OpenAPI operationId getChatBackground). */
export const getBackground: Operation = {
	name: 'Get Background',
	value: 'getBackground',
	action: 'Get the background of a chat',
	description: 'Get whether a chat has a background image, and the URL of the image',
	fields: [readChatField],
	request: (parameters) => ({
		method: 'GET',
		path: ['/chats/', id(chatOf(parameters)), '/background'],
	}),
};
