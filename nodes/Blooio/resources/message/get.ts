import { id, type Operation } from '../../engine/operation';
import { readChatField } from '../../fields/chat';
import { messageIdField } from '../../fields/message';
import { parseChatId } from '../../schemas/chatId';

/** `GET /chats/{chatId}/messages/{messageId}` (OpenAPI operationId getMessage). */
export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a message',
	description: 'Get a message with its text, attachments and reactions',
	fields: [readChatField, messageIdField],
	simplified: [
		'message_id',
		'chat_id',
		'direction',
		'text',
		'attachments',
		'sender',
		'status',
		'protocol',
		'time_sent',
		'error',
	],
	request: (parameters) => ({
		method: 'GET',
		path: [
			'/chats/',
			id(parseChatId(parameters.locator('chatId'), parameters.label('chatId'))),
			'/messages/',
			id(parameters.text('messageId').trim()),
		],
	}),
};
