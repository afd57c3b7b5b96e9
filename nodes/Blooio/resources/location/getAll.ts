import type { Operation } from '../../engine/operation';

/** `GET /location/contacts` (OpenAPI operationId listLocationContacts). */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many locations',
	description:
		'Get the last known locations of all contacts who share theirs with you through Find My',
	fields: [],
	listing: { property: 'friends', identity: 'handle' },
	request: () => ({ method: 'GET', path: ['/location/contacts'] }),
};
