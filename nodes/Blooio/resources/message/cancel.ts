import { id, type Operation } from '../../engine/operation';
import { chatOf, readChatField } from '../../fields/chat';
import { messageIdField, messageIdOf, messageRemedies } from '../../fields/message';

/**
 * `DELETE /chats/{chatId}/messages/{messageId}`: in the vendor's guide, not in the OpenAPI document,
 * whose message statuses do have `cancellation_requested` and `cancelled`.
 */
export const cancel: Operation = {
	name: 'Cancel',
	value: 'cancel',
	action: 'Cancel a message',
	description:
		'Cancel a message that waits to be sent; fails with the error conflict once it is on its way',
	fields: [readChatField, messageIdField],
	remedies: messageRemedies,
	idempotent: true,
	request: (parameters) => {
		const chat = chatOf(parameters);
		const message = messageIdOf(parameters);
		return {
			method: 'DELETE',
			path: ['/chats/', id(chat), '/messages/', id(message)],
			chat,
			about: { chat_id: chat, message_id: message },
		};
	},
	response: (body, { request }) => ({ ...request.about, ...body }),
};
