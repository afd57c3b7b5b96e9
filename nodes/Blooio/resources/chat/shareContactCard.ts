import { id, type Operation } from '../../engine/operation';
import { chatOf, readChatField } from '../../fields/chat';

/** `POST /chats/{chatId}/contact-card` (OpenAPI operationId shareContactCard). */
export const shareContactCard: Operation = {
	name: 'Share Contact Card',
	value: 'shareContactCard',
	action: 'Share the contact card in a chat',
	description:
		'Share your name and photo with the next message that goes to this chat. On dedicated plans only.',
	fields: [readChatField],
	idempotent: true,
	request: (parameters) => {
		const chat = chatOf(parameters);
		return { method: 'POST', path: ['/chats/', id(chat), '/contact-card'], chat };
	},
};
