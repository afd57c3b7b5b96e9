import { id, type Operation } from '../../engine/operation';
import { contactField, contactOf } from '../../fields/locators/contact';

/** `GET /contacts/{contactId}/tags` (OpenAPI operationId listContactTags). */
export const getTags: Operation = {
	name: 'Get Tags',
	value: 'getTags',
	action: 'Get the tags of a contact',
	description: 'Get the tags of a contact and when each was added',
	fields: [contactField],
	listing: { property: 'tags', identity: 'tag' },
	request: (parameters) => ({
		method: 'GET',
		path: ['/contacts/', id(contactOf(parameters)), '/tags'],
	}),
};
