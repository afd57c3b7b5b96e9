import { id, type Operation } from '../../engine/operation';
import { InvalidInput } from '../../errors/invalidInput';
import { contactField, contactOf } from '../../fields/locators/contact';

/** `POST /contacts/{contactId}/tags` (OpenAPI operationId addContactTags). */
export const addTags: Operation = {
	name: 'Add Tags',
	value: 'addTags',
	action: 'Add tags to a contact',
	description: 'Add one or more tags to a contact; tags that it has already stay',
	fields: [
		contactField,
		{
			displayName: 'Tags',
			name: 'tags',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. vip, priority',
			description:
				'Separated by commas. An expression may give a list, whose entries may hold commas.',
		},
	],
	idempotent: true,
	request: (parameters) => {
		const contact = contactOf(parameters);
		const tags = parameters.list('tags', { commas: true });
		if (tags.length === 0) {
			throw new InvalidInput('Tags is empty', 'Give at least one tag', parameters.label('tags'));
		}
		return {
			method: 'POST',
			path: ['/contacts/', id(contact), '/tags'],
			body: { tags },
			chat: contact,
			about: { identifier: contact },
		};
	},
	response: (body, { request }) => ({ ...request.about, ...body }),
};
