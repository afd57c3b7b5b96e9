import type { INodeProperties } from 'n8n-workflow';

import type { Operation, Resource } from '../../Blooio/engine/operation';
import type { Parameters } from '../../Blooio/engine/parameters';
import { binaryField, IMAGE_TYPES } from '../../Blooio/fields/files/upload';
import { withoutUndefined } from '../../Blooio/schemas/withoutUndefined';
import { channelField, channelOf, chosenId, groupField } from '../fields/ids';

const one = (parameters: Parameters) => chosenId(parameters, 'groupId');

const nameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Team',
	description: 'What the group is called',
};

const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create a group',
	description: 'Create a group on a channel that has groups: iMessage or WhatsApp',
	fields: [
		channelField,
		{
			displayName: 'Members',
			name: 'members',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. +15551234567, +15559876543',
			description: 'Phone numbers and emails, separated by commas. An expression may give a list.',
		},
		nameField,
	],
	codes: ['invalid_members'],
	request: (parameters) => ({
		method: 'POST',
		path: ['/groups'],
		body: withoutUndefined({
			channel_id: channelOf(parameters),
			members: parameters.list('members', { commas: true }),
			name: parameters.optionalName('name'),
		}),
	}),
};

const remove: Operation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete a group',
	description: 'Delete a group',
	fields: [groupField],
	idempotent: true,
	request: (parameters) => ({ method: 'DELETE', path: ['/groups/', one(parameters)] }),
};

const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a group',
	description: 'Get a group with its members',
	fields: [groupField],
	request: (parameters) => ({ method: 'GET', path: ['/groups/', one(parameters)] }),
};

const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many groups',
	description: 'Get the groups of the organization',
	fields: [],
	listing: { property: 'data', identity: 'id', pages: 'cursor' },
	request: () => ({ method: 'GET', path: ['/groups'] }),
};

const getMembers: Operation = {
	name: 'Get Members',
	value: 'getMembers',
	action: 'Get the members of a group',
	description: 'Get the people of a group',
	fields: [groupField],
	listing: { property: 'data', identity: 'identity_id' },
	request: (parameters) => ({ method: 'GET', path: ['/groups/', one(parameters), '/members'] }),
};

const update: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update a group',
	description: 'Change the name of a group',
	fields: [groupField, { ...nameField, required: true }],
	idempotent: true,
	request: (parameters) => ({
		method: 'PATCH',
		path: ['/groups/', one(parameters)],
		body: { name: parameters.name('name') },
	}),
};

const setIcon: Operation = {
	name: 'Set Icon',
	value: 'setIcon',
	action: 'Set the icon of a group',
	description: 'Set the photo of a group that has been written to, at most 10 MB',
	fields: [groupField, binaryField],
	idempotent: true,
	request: (parameters) => ({
		method: 'POST',
		path: ['/groups/', one(parameters), '/icon'],
		file: {
			property: parameters.text('binaryProperty'),
			types: IMAGE_TYPES,
			as: 'part',
			name: 'icon',
		},
	}),
};

const removeIcon: Operation = {
	name: 'Remove Icon',
	value: 'removeIcon',
	action: 'Remove the icon of a group',
	description: 'Remove the photo of a group',
	fields: [groupField],
	idempotent: true,
	request: (parameters) => ({ method: 'DELETE', path: ['/groups/', one(parameters), '/icon'] }),
};

/** Groups of people (tag Groups). */
export const group: Resource = {
	name: 'Group',
	value: 'group',
	initial: getAll.value,
	operations: [create, remove, get, getAll, getMembers, removeIcon, setIcon, update],
};
