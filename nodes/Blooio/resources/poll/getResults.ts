import { id, type Operation } from '../../engine/operation';
import { chatOf, readChatField } from '../../fields/chat';
import { pollIdField, pollIdOf } from '../../fields/waiting/poll';

/** `GET /chats/{chatId}/polls/{pollId}` (OpenAPI operationId getPollResults). */
export const getResults: Operation = {
	name: 'Get Results',
	value: 'getResults',
	action: 'Get the results of a poll',
	description: 'Get the options of a poll with the votes that each has so far',
	fields: [readChatField, pollIdField],
	request: (parameters) => ({
		method: 'GET',
		path: ['/chats/', id(chatOf(parameters)), '/polls/', id(pollIdOf(parameters))],
	}),
};
