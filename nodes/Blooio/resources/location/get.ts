import { id, type Operation } from '../../engine/operation';
import { contactField, contactOf } from '../../fields/locators/contact';

/** `GET /location/contacts/{handle}` (OpenAPI operationId getLocationContact). */
export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get the location of a contact',
	description: 'Get the last known location of a contact who shares it with you through Find My',
	fields: [contactField],
	request: (parameters) => ({
		method: 'GET',
		path: ['/location/contacts/', id(contactOf(parameters))],
	}),
};
