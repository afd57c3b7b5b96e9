import type { Operation, Resource } from '../../Blooio/engine/operation';

const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get the account',
	description: 'Get the organization, numbers and usage of the API key',
	fields: [],
	request: () => ({ method: 'GET', path: ['/me'] }),
};

const getDefaultPriority: Operation = {
	name: 'Get Default Priority',
	value: 'getDefaultPriority',
	action: 'Get the default priority',
	description: 'Get the order of channels that sends without a sender go through',
	fields: [],
	request: () => ({ method: 'GET', path: ['/me/priority'] }),
};

/** The account of the API key (tag Account). */
export const account: Resource = {
	name: 'Account',
	value: 'account',
	operations: [get, getDefaultPriority],
};
