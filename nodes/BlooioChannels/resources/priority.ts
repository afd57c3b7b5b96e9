import type { INodeProperties } from 'n8n-workflow';

import type { Operation, Resource } from '../../Blooio/engine/operation';
import type { Parameters } from '../../Blooio/engine/parameters';
import { withoutUndefined } from '../../Blooio/schemas/withoutUndefined';
import { channelsField, chosenId, priorityField } from '../fields/ids';

const stepsField: INodeProperties = {
	...channelsField('channels'),
	required: true,
	hint: 'They are tried in the order in which you choose them',
};

const nameOption: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. iMessage first',
	description: 'What the order is called',
};

const defaultOption: INodeProperties = {
	displayName: 'Default',
	name: 'isDefault',
	type: 'boolean',
	default: true,
	description: 'Whether sends without a sender go through this order',
};

const extraOf = (fields: Parameters) => ({
	name: fields.optionalName('name'),
	is_default: fields.optionalBoolean('isDefault'),
});

const stepsOf = (fields: Parameters) =>
	fields
		.list('channels', { commas: true })
		.map((channelId, index) => ({ channel_id: channelId, priority: index + 1 }));

const onePriority = (parameters: Parameters) => chosenId(parameters, 'priorityId');

const createPriority: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create a priority',
	description: 'Create an order in which channels are tried',
	fields: [
		stepsField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [defaultOption, nameOption],
		},
	],
	request: (parameters) => ({
		method: 'POST',
		path: ['/priorities'],
		body: withoutUndefined({
			channels: stepsOf(parameters),
			...extraOf(parameters.collection('additionalFields')),
		}),
	}),
};

const deletePriority: Operation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete a priority',
	description: 'Delete an order of channels',
	fields: [priorityField],
	idempotent: true,
	request: (parameters) => ({
		method: 'DELETE',
		path: ['/priorities/', onePriority(parameters)],
	}),
};

const getPriority: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a priority',
	description: 'Get an order of channels',
	fields: [priorityField],
	request: (parameters) => ({ method: 'GET', path: ['/priorities/', onePriority(parameters)] }),
};

const getPriorities: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many priorities',
	description: 'Get the orders of channels of the API key',
	fields: [],
	listing: { property: 'data', identity: 'id', pages: 'cursor' },
	request: () => ({ method: 'GET', path: ['/priorities'] }),
};

const updatePriority: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update a priority',
	description: 'Change an order of channels',
	fields: [
		priorityField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [{ ...stepsField, required: false }, defaultOption, nameOption],
		},
	],
	idempotent: true,
	request: (parameters) => {
		const fields = parameters.collection('updateFields');
		return {
			method: 'PATCH',
			path: ['/priorities/', onePriority(parameters)],
			body: withoutUndefined({
				...(fields.added('channels') && { channels: stepsOf(fields) }),
				...extraOf(fields),
			}),
		};
	},
};

/** Orders in which channels are tried (tag Priorities). */
export const priority: Resource = {
	name: 'Priority',
	value: 'priority',
	initial: getPriorities.value,
	operations: [createPriority, deletePriority, getPriority, getPriorities, updatePriority],
};
