import type { Operation } from '../../engine/operation';
import { newContact, newContactFields } from './newContact';

/** `POST /contacts` (OpenAPI operationId createContact). */
export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create a contact',
	description: 'Create a contact; fails with the error conflict if there is one already',
	fields: newContactFields,
	request: (parameters) => newContact(parameters).request,
};
