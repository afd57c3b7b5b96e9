import { id, type Operation } from '../../engine/operation';
import { readChatField } from '../../fields/chat';
import { parseChatId } from '../../schemas/chatId';

/** `GET /chats/{chatId}/messages` (OpenAPI operationId listChatMessages). */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many messages',
	description: 'Get the messages of a chat',
	fields: [
		readChatField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{
					displayName: 'Direction',
					name: 'direction',
					type: 'options',
					default: 'inbound',
					description: 'Return only messages that came in or only messages that went out',
					options: [
						{ name: 'Inbound', value: 'inbound' },
						{ name: 'Outbound', value: 'outbound' },
					],
				},
				{
					displayName: 'Since',
					name: 'since',
					type: 'dateTime',
					default: '',
					description: 'Return only messages after this time',
				},
				{
					displayName: 'Sort',
					name: 'sort',
					type: 'options',
					default: 'desc',
					description: 'The order of the messages by time',
					options: [
						{ name: 'Newest First', value: 'desc' },
						{ name: 'Oldest First', value: 'asc' },
					],
				},
				{
					displayName: 'Until',
					name: 'until',
					type: 'dateTime',
					default: '',
					description: 'Return only messages before this time',
				},
			],
		},
	],
	listing: { property: 'messages', identity: 'message_id', paged: true },
	simplified: [
		'message_id',
		'direction',
		'external_id',
		'text',
		'attachments',
		'sender',
		'status',
		'protocol',
		'time_sent',
		'error',
	],
	request: (parameters) => {
		const filters = parameters.collection('filters');
		const since = filters.optionalTime('since');
		const until = filters.optionalTime('until');
		return {
			method: 'GET',
			path: [
				'/chats/',
				id(parseChatId(parameters.locator('chatId'), parameters.label('chatId'))),
				'/messages',
			],
			query: {
				...(filters.has('direction') && {
					direction: filters.option('direction', ['inbound', 'outbound']),
				}),
				...(filters.has('sort') && { sort: filters.option('sort', ['asc', 'desc']) }),
				...(since !== undefined && { since }),
				...(until !== undefined && { until }),
			},
		};
	},
};
