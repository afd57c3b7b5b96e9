import { id, type Operation } from '../../engine/operation';
import { contactField, contactOf } from '../../fields/locators/contact';

/** `GET /contacts/{contactId}` (OpenAPI operationId getContact). */
export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a contact',
	description: 'Get a contact with name and tags',
	fields: [contactField],
	request: (parameters) => ({ method: 'GET', path: ['/contacts/', id(contactOf(parameters))] }),
};
