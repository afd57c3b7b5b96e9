import { id, type Operation } from '../../../Blooio/engine/operation';
import { contactField, idField } from '../../fields/ids';
import { one } from './fields';

/** Tags as items: n8n passes on objects. */
const tagsIn = ({ data }: { data?: unknown }) =>
	(Array.isArray(data) ? data : []).map((tag) => ({ tag: String(tag) }));

/** `GET /contacts/{contactId}/tags` (operationId listContactTags). */
export const getTags: Operation = {
	name: 'Get Tags',
	value: 'getTags',
	action: 'Get the tags of a contact',
	description: 'Get the tags of a contact',
	fields: [contactField],
	listing: { property: 'data', identity: 'tag', entries: tagsIn },
	request: (parameters) => ({ method: 'GET', path: ['/contacts/', one(parameters), '/tags'] }),
};

/** `POST /contacts/{contactId}/tags` (operationId addContactTags). */
export const addTags: Operation = {
	name: 'Add Tags',
	value: 'addTags',
	action: 'Add tags to a contact',
	description: 'Add tags to a contact',
	fields: [
		contactField,
		{
			displayName: 'Tags',
			name: 'tags',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. vip, lead',
			description: 'Separated by commas. An expression may give a list.',
		},
	],
	idempotent: true,
	request: (parameters) => ({
		method: 'POST',
		path: ['/contacts/', one(parameters), '/tags'],
		body: { tags: parameters.list('tags', { commas: true }) },
	}),
	response: ({ data }) => ({ tags: data }),
};

/** `DELETE /contacts/{contactId}/tags/{tag}` (operationId removeContactTag). */
export const removeTag: Operation = {
	name: 'Remove Tag',
	value: 'removeTag',
	action: 'Remove a tag from a contact',
	description: 'Remove a tag from a contact',
	fields: [contactField, idField('Tag', 'tag', 'vip', 'The tag to remove')],
	idempotent: true,
	request: (parameters) => ({
		method: 'DELETE',
		path: ['/contacts/', one(parameters), '/tags/', id(parameters.name('tag'))],
	}),
	response: ({ data }) => ({ tags: data }),
};
