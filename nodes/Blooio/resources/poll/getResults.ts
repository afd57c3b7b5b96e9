import { id, type Operation } from '../../engine/operation';
import { chatOf, readChatField } from '../../fields/chat';

/** `GET /chats/{chatId}/polls/{pollId}` (OpenAPI operationId getPollResults). */
export const getResults: Operation = {
	name: 'Get Results',
	value: 'getResults',
	action: 'Get the results of a poll',
	description: 'Get the options of a poll with the votes that each has so far',
	fields: [
		readChatField,
		{
			displayName: 'Poll ID',
			name: 'pollId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. poll_abc123def456',
			description: 'The <code>poll_id</code> that Send returned or that an event brought',
		},
	],
	request: (parameters) => ({
		method: 'GET',
		path: ['/chats/', id(chatOf(parameters)), '/polls/', id(parameters.name('pollId'))],
	}),
};
