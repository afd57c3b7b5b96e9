import type { Operation, Resource } from '../../../Blooio/engine/operation';
import { pickedIn } from '../../../Blooio/fields/locators/locator';
import { trimmed } from '../../../Blooio/schemas/plainText';
import { withoutUndefined } from '../../../Blooio/schemas/withoutUndefined';
import { CHANNEL_TYPES, channelTypeField, contactField } from '../../fields/ids';
import { identifierField, nameField, one } from './fields';
import { attachIdentity, detachIdentity, getIdentities, updateIdentity } from './identities';
import { addTags, getTags, removeTag } from './tags';

const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create a contact',
	description: 'Create a contact, with a phone number or email',
	fields: [
		identifierField,
		nameField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [channelTypeField],
		},
	],
	request: (parameters) => ({
		method: 'POST',
		path: ['/contacts'],
		body: withoutUndefined({
			name: parameters.optionalName('name'),
			identifier: parameters.optionalName('identifier'),
			channel_type: parameters
				.collection('additionalFields')
				.optionalOption('channelType', CHANNEL_TYPES),
		}),
	}),
};

const remove: Operation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete a contact',
	description: 'Delete a contact and its identities',
	fields: [contactField],
	idempotent: true,
	request: (parameters) => ({ method: 'DELETE', path: ['/contacts/', one(parameters)] }),
};

const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a contact',
	description: 'Get a contact with its identities and tags',
	fields: [contactField],
	request: (parameters) => ({ method: 'GET', path: ['/contacts/', one(parameters)] }),
};

const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many contacts',
	description: 'Get the contacts of the organization, or search them',
	fields: [
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				identifierField,
				{
					displayName: 'Last Message',
					name: 'filter',
					type: 'options',
					default: 'inbound_last',
					description: 'Return only contacts whose last message came from this side',
					options: [
						{ name: 'From the Contact', value: 'inbound_last' },
						{ name: 'From You', value: 'outbound_last' },
					],
				},
				{
					displayName: 'Search',
					name: 'q',
					type: 'string',
					default: '',
					placeholder: 'e.g. Nathan',
					description: 'Part of a name, phone number, email or tag',
				},
				{
					displayName: 'Tag',
					name: 'tag',
					type: 'string',
					default: '',
					placeholder: 'e.g. vip',
					description: 'Return only contacts that have this tag',
				},
			],
		},
	],
	listing: { property: 'data', identity: 'id', pages: 'offset' },
	request: (parameters) => {
		const filters = parameters.collection('filters');
		return {
			method: 'GET',
			path: ['/contacts'],
			query: withoutUndefined({
				identifier: filters.optionalName('identifier'),
				filter: filters.optionalOption('filter', ['inbound_last', 'outbound_last']),
				q: filters.optionalName('q'),
				tag: filters.optionalName('tag'),
			}),
		};
	},
};

const update: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update a contact',
	description: 'Change the name of a contact',
	fields: [contactField, { ...nameField, required: true }],
	idempotent: true,
	request: (parameters) => ({
		method: 'PATCH',
		path: ['/contacts/', one(parameters)],
		body: { name: parameters.name('name') },
	}),
};

const merge: Operation = {
	name: 'Merge',
	value: 'merge',
	action: 'Merge two contacts',
	description: 'Make one contact of two; the first one stays',
	fields: [
		contactField,
		{
			...contactField,
			displayName: 'Other Contact',
			name: 'sourceContactId',
			description: 'The contact that goes; all that it has becomes part of the first one',
		},
	],
	codes: ['cannot_merge_self', 'contact_already_merged'],
	idempotent: true,
	request: (parameters) => ({
		method: 'POST',
		path: ['/contacts/', one(parameters), '/merge'],
		body: { source_contact_id: trimmed(pickedIn(parameters, 'sourceContactId')) },
	}),
};

const checkCapabilities: Operation = {
	name: 'Check Capabilities',
	value: 'checkCapabilities',
	action: 'Check the capabilities of a contact',
	description: 'Find out whether a contact has iMessage, RCS or SMS, for each identity',
	fields: [contactField],
	codes: ['no_active_blooio_channel'],
	listing: { property: 'data', identity: 'id' },
	request: (parameters) => ({
		method: 'GET',
		path: ['/contacts/', one(parameters), '/capabilities'],
	}),
};

const getTimeline: Operation = {
	name: 'Get Timeline',
	value: 'getTimeline',
	action: 'Get the timeline of a contact',
	description: 'Get all messages with a contact over all channels, the latest first',
	fields: [
		contactField,
		{
			displayName: 'Include Events',
			name: 'includeEvents',
			type: 'boolean',
			default: false,
			description: 'Whether to include deliveries, reactions and the like',
		},
	],
	listing: { property: 'data', identity: ['type', 'id'], pages: 'cursor' },
	request: (parameters) => ({
		method: 'GET',
		path: ['/contacts/', one(parameters), '/timeline'],
		query: withoutUndefined({
			include_events: parameters.boolean('includeEvents') ? true : undefined,
		}),
	}),
};

/** People over all channels (tag Contacts). */
export const contact: Resource = {
	name: 'Contact',
	value: 'contact',
	initial: getAll.value,
	operations: [
		addTags,
		attachIdentity,
		checkCapabilities,
		create,
		remove,
		detachIdentity,
		get,
		getIdentities,
		getAll,
		getTags,
		getTimeline,
		merge,
		removeTag,
		update,
		updateIdentity,
	],
};
