import { id, type Operation } from '../../engine/operation';
import { contactField, contactOf } from '../../fields/locators/contact';
import { deletion } from '../deletion';

/** `DELETE /contacts/{contactId}` (OpenAPI operationId deleteContact). */
export const delete_: Operation = {
	...deletion,
	name: 'Delete',
	value: 'delete',
	action: 'Delete a contact',
	description: 'Delete a contact of the organization',
	fields: [contactField],
	request: (parameters) => {
		const contact = contactOf(parameters);
		return {
			method: 'DELETE',
			path: ['/contacts/', id(contact)],
			chat: contact,
			about: { identifier: contact },
		};
	},
};
