import { id, type Operation } from '../../engine/operation';
import { readChatField } from '../../fields/chat';
import { messageIdField } from '../../fields/message';
import { parseChatId } from '../../schemas/chatId';

/** `GET /chats/{chatId}/messages/{messageId}/status` (OpenAPI operationId getMessageStatus). */
export const getStatus: Operation = {
	name: 'Get Status',
	value: 'getStatus',
	action: 'Get the status of a message',
	description: 'Get whether a message was sent, delivered or failed, and by which protocol',
	fields: [readChatField, messageIdField],
	request: (parameters) => ({
		method: 'GET',
		path: [
			'/chats/',
			id(parseChatId(parameters.locator('chatId'), parameters.label('chatId'))),
			'/messages/',
			id(parameters.text('messageId').trim()),
			'/status',
		],
	}),
};
