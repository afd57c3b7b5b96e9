import { id, type Operation } from '../../engine/operation';
import { contactField, contactOf } from '../../fields/locators/contact';
import { deletion } from '../deletion';

/** `DELETE /contacts/{contactId}/tags/{tag}` (OpenAPI operationId removeContactTag). */
export const removeTag: Operation = {
	...deletion,
	name: 'Remove Tag',
	value: 'removeTag',
	action: 'Remove a tag from a contact',
	description: 'Remove one tag from a contact; it can be added again later',
	fields: [
		contactField,
		{
			displayName: 'Tag',
			name: 'tag',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. vip',
			description: 'The tag to take from the contact',
		},
	],
	request: (parameters) => {
		const contact = contactOf(parameters);
		const tag = parameters.name('tag');
		return {
			method: 'DELETE',
			path: ['/contacts/', id(contact), '/tags/', id(tag)],
			chat: contact,
			about: { identifier: contact, tag },
		};
	},
};
