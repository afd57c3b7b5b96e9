import type { Operation } from '../../engine/operation';
import { filtersOf, nameFilters, NAME_SORTS } from '../../fields/filters';

/** `GET /contacts` (OpenAPI operationId listContacts). */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many contacts',
	description:
		'Get the contacts of the organization, or search them by name, phone number or email',
	fields: [nameFilters],
	listing: { property: 'contacts', identity: 'contact_id', pages: 'offset' },
	request: (parameters) => ({
		method: 'GET',
		path: ['/contacts'],
		query: filtersOf(parameters, NAME_SORTS),
	}),
};
