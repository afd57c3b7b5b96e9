import { id, type Operation } from '../../engine/operation';
import { chatOf, sentChatField } from '../../fields/chat';
import { messageIdOf, messageRemedies, sentMessageField } from '../../fields/message';

/** `GET /chats/{chatId}/messages/{messageId}/status` (OpenAPI operationId getMessageStatus). */
export const getStatus: Operation = {
	name: 'Get Status',
	value: 'getStatus',
	action: 'Get the status of a message',
	description: 'Get whether a message was sent, delivered or failed, and by which protocol',
	fields: [sentChatField, sentMessageField],
	remedies: messageRemedies,
	request: (parameters) => ({
		method: 'GET',
		path: ['/chats/', id(chatOf(parameters)), '/messages/', id(messageIdOf(parameters)), '/status'],
	}),
};
