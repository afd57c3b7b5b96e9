import type { Operation } from '../../engine/operation';
import { filtersOf, nameFilters, NAME_SORTS } from '../../fields/filters';

/** `GET /groups` (OpenAPI operationId listGroups). */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many groups',
	description: 'Get the groups of the organization, or search them by name',
	fields: [nameFilters],
	listing: { property: 'groups', identity: 'group_id', pages: 'offset' },
	request: (parameters) => ({
		method: 'GET',
		path: ['/groups'],
		query: filtersOf(parameters, NAME_SORTS),
	}),
};
