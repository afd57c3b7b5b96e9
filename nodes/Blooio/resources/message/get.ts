import { id, type Operation } from '../../engine/operation';
import { chatOf, readChatField } from '../../fields/chat';
import { messageIdField, messageIdOf, messageRemedies } from '../../fields/message';

/** `GET /chats/{chatId}/messages/{messageId}` (OpenAPI operationId getMessage). */
export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a message',
	description: 'Get a message with its text, attachments and reactions',
	fields: [readChatField, messageIdField],
	remedies: messageRemedies,
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
	attachmentsOf: ({ attachments }) => [attachments],
	request: (parameters) => ({
		method: 'GET',
		path: ['/chats/', id(chatOf(parameters)), '/messages/', id(messageIdOf(parameters))],
	}),
};
