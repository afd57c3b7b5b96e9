import { id, type Operation } from '../../engine/operation';
import { InvalidInput } from '../../errors/invalidInput';
import { contactField, contactOf } from '../../fields/locators/contact';
import { changesOf } from '../../fields/updateFields';
import { nameField } from './newContact';

/** `PATCH /contacts/{contactId}` (OpenAPI operationId updateContact). */
export const update: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update a contact',
	description: 'Change the name of a contact',
	fields: [
		contactField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [
				nameField,
				{
					displayName: 'Remove Name',
					name: 'removeName',
					type: 'boolean',
					default: true,
					description: 'Whether to leave the contact without a name',
				},
			],
		},
	],
	idempotent: true,
	request: (parameters) => {
		const contact = contactOf(parameters);
		const fields = parameters.collection('updateFields');
		const name = fields.optionalName('name');
		const remove = fields.boolean('removeName');
		if (remove && name !== undefined) {
			throw new InvalidInput(
				'Name and Remove Name are both set',
				'Remove one of the two',
				'Remove Name',
			);
		}
		return {
			method: 'PATCH',
			path: ['/contacts/', id(contact)],
			body: changesOf({ name: remove ? null : name }),
			chat: contact,
		};
	},
};
