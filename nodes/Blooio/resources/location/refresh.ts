import type { Operation } from '../../engine/operation';

/** `POST /location/contacts/refresh` (OpenAPI operationId refreshLocationContacts). */
export const refresh: Operation = {
	name: 'Refresh',
	value: 'refresh',
	action: 'Refresh locations',
	description:
		'Ask for the present locations of all contacts; Get and Get Many give them 15 to 20 seconds later',
	fields: [],
	idempotent: true,
	request: () => ({ method: 'POST', path: ['/location/contacts/refresh'] }),
};
