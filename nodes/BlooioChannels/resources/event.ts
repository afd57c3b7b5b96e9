import type { INodeProperties } from 'n8n-workflow';

import { id, type Operation, type Resource } from '../../Blooio/engine/operation';
import { withoutUndefined } from '../../Blooio/schemas/withoutUndefined';
import { idField } from '../fields/ids';

const filter = (
	displayName: string,
	name: string,
	placeholder: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: `e.g. ${placeholder}`,
	description,
});

const getEvents: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many events',
	description: 'Get what has happened on all channels, the latest first',
	fields: [
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				filter('Chat ID', 'chatId', 'chat_abc123', 'Return only events of this chat'),
				filter('Message ID', 'messageId', 'msg_abc123', 'Return only events of this message'),
				filter(
					'Type',
					'type',
					'message.received or message.*',
					'Return only events of this kind; * stands for any ending',
				),
			],
		},
	],
	listing: { property: 'data', identity: 'id', pages: 'cursor' },
	request: (parameters) => {
		const filters = parameters.collection('filters');
		return {
			method: 'GET',
			path: ['/events'],
			query: withoutUndefined({
				type: filters.optionalName('type'),
				chat_id: filters.optionalName('chatId'),
				message_id: filters.optionalName('messageId'),
			}),
		};
	},
};

const getEvent: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get an event',
	description: 'Get an event of the feed',
	fields: [idField('Event ID', 'eventId', 'evt_abc123', 'The ID that an event brought')],
	request: (parameters) => ({
		method: 'GET',
		path: ['/events/', id(parameters.name('eventId'))],
	}),
};

/** What has happened (tag Events). */
export const event: Resource = {
	name: 'Event',
	value: 'event',
	initial: getEvents.value,
	operations: [getEvent, getEvents],
};
