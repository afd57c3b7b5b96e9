import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../engine/parameters';
import { withoutUndefined } from '../schemas/withoutUndefined';

const search: INodeProperties = {
	displayName: 'Search',
	name: 'q',
	type: 'string',
	default: '',
	placeholder: 'e.g. Nathan',
	description: 'Return only entries whose name, phone number or email contains this text',
};

const sort: INodeProperties = {
	displayName: 'Sort',
	name: 'sort',
	type: 'options',
	default: 'recent',
	description: 'The order of the entries',
	options: [
		{ name: 'Most Recent First', value: 'recent' },
		{ name: 'Name (A to Z)', value: 'name_asc' },
		{ name: 'Name (Z to A)', value: 'name_desc' },
		{ name: 'Oldest First', value: 'oldest' },
	],
};

/** Search and order of a list of people or groups (OpenAPI listContacts, listGroups). */
export const nameFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [search, sort],
};

/** Search and order of a list without names of its own (OpenAPI listChats). */
export const timeFilters: INodeProperties = {
	...nameFilters,
	options: [
		search,
		{
			...sort,
			options: [
				{ name: 'Most Recent First', value: 'recent' },
				{ name: 'Oldest First', value: 'oldest' },
			],
		},
	],
};

/** Order of a list that runs by time alone (OpenAPI listChatMessages, listWebhookLogs). */
export const byTimeField: INodeProperties = {
	...sort,
	// A name of its own: n8n keeps a value when people switch to an operation with the same name.
	name: 'order',
	default: 'desc',
	description: 'The order of the entries by time',
	options: [
		{ name: 'Newest First', value: 'desc' },
		{ name: 'Oldest First', value: 'asc' },
	],
};

/** The order that this field stands for; `undefined` when it is not set. */
export const byTimeOf = (filters: Parameters): string | undefined =>
	filters.optionalOption('order', ['asc', 'desc']);

export const TIME_SORTS = ['recent', 'oldest'] as const;
export const NAME_SORTS = [...TIME_SORTS, 'name_asc', 'name_desc'] as const;

/** The query that these filters stand for. */
export function filtersOf(parameters: Parameters, sorts: readonly string[]): IDataObject {
	const filters = parameters.collection('filters');
	return withoutUndefined({
		q: filters.optionalName('q'),
		sort: filters.optionalOption('sort', sorts),
	});
}
