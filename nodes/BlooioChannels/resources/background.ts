import { id, type Operation } from '../../Blooio/engine/operation';
import type { Parameters } from '../../Blooio/engine/parameters';
import { binaryField, IMAGE_TYPES } from '../../Blooio/fields/files/upload';
import { chatField } from '../fields/ids';

const one = (parameters: Parameters) => id(parameters.name('chatId'));

/** `GET /chats/{chatId}/background` (operationId getChatBackground). */
export const getBackground: Operation = {
	name: 'Get Background',
	value: 'getBackground',
	action: 'Get the background of a chat',
	description: 'Get the background image of a conversation (iMessage)',
	fields: [chatField],
	request: (parameters) => ({ method: 'GET', path: ['/chats/', one(parameters), '/background'] }),
};

/** `PUT /chats/{chatId}/background` (operationId setChatBackground). */
export const setBackground: Operation = {
	name: 'Set Background',
	value: 'setBackground',
	action: 'Set the background of a chat',
	description: 'Set the background image of a conversation, at most 10 MB (iMessage)',
	fields: [chatField, binaryField],
	idempotent: true,
	request: (parameters) => ({
		method: 'PUT',
		path: ['/chats/', one(parameters), '/background'],
		file: {
			property: parameters.text('binaryProperty'),
			types: IMAGE_TYPES,
			as: 'part',
			name: 'background',
		},
		chat: parameters.name('chatId'),
	}),
};

/** `DELETE /chats/{chatId}/background` (operationId removeChatBackground). */
export const removeBackground: Operation = {
	name: 'Remove Background',
	value: 'removeBackground',
	action: 'Remove the background of a chat',
	description: 'Remove the background image of a conversation (iMessage)',
	fields: [chatField],
	idempotent: true,
	request: (parameters) => ({
		method: 'DELETE',
		path: ['/chats/', one(parameters), '/background'],
		chat: parameters.name('chatId'),
	}),
};
