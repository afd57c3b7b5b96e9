import { id, type Operation } from '../../engine/operation';
import { chatOf, readChatField } from '../../fields/chat';
import { binaryField, IMAGE_TYPES } from '../../fields/files/upload';

/** `PUT /chats/{chatId}/background` (OpenAPI operationId setChatBackground). */
export const setBackground: Operation = {
	name: 'Set Background',
	value: 'setBackground',
	action: 'Set the background of a chat',
	description:
		'Set or replace the background image of a chat: JPEG, PNG, GIF, WebP or HEIC, at most 10 MB',
	fields: [readChatField, binaryField],
	idempotent: true,
	request: (parameters) => {
		const chat = chatOf(parameters);
		return {
			method: 'PUT',
			path: ['/chats/', id(chat), '/background'],
			file: {
				property: parameters.text('binaryProperty'),
				types: IMAGE_TYPES,
				as: 'part',
				name: 'background',
			},
			chat,
		};
	},
};
