import { id, type Operation } from '../../engine/operation';
import { chatOf, readChatField } from '../../fields/chat';
import { SIMPLE_CHAT } from './simplified';

/** `GET /chats/{chatId}` (OpenAPI operationId getChat). */
export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a chat',
	description: 'Get a chat with its last message and when each side last wrote',
	fields: [readChatField],
	simplified: SIMPLE_CHAT,
	request: (parameters) => ({ method: 'GET', path: ['/chats/', id(chatOf(parameters))] }),
};
