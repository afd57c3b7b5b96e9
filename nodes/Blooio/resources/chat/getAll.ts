import type { Operation } from '../../engine/operation';
import { filtersOf, timeFilters, TIME_SORTS } from '../../fields/filters';
import { SIMPLE_CHAT } from './simplified';

/** `GET /chats` (OpenAPI operationId listChats). */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many chats',
	description:
		'Get the chats of the organization, with people and groups, each with its last message',
	fields: [timeFilters],
	listing: { property: 'chats', identity: 'id', pages: 'offset' },
	simplified: SIMPLE_CHAT,
	request: (parameters) => ({
		method: 'GET',
		path: ['/chats'],
		query: filtersOf(parameters, TIME_SORTS),
	}),
};
