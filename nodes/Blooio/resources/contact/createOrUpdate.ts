import { id, type Operation } from '../../engine/operation';
import { newContact, newContactFields } from './newContact';

/** `POST /contacts`, and `PATCH /contacts/{contactId}` if there is one (OpenAPI createContact, updateContact). */
export const createOrUpdate: Operation = {
	name: 'Create or Update',
	value: 'createOrUpdate',
	action: 'Create or update a contact',
	description: 'Create a contact, or update it if there is one already (upsert)',
	fields: newContactFields,
	idempotent: true,
	request: (parameters) => {
		const { request, identifier, changes } = newContact(parameters);
		const existing = ['/contacts/', id(identifier)];
		return {
			...request,
			fallback: {
				status: 409,
				request:
					'name' in changes
						? { method: 'PATCH', path: existing, body: changes }
						: { method: 'GET', path: existing },
			},
		};
	},
	response: (body, { status }) => ({ ...body, created: status === 201 }),
};
