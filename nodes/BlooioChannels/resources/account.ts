import { id, type Operation, type Resource } from '../../Blooio/engine/operation';
import { given } from '../../Blooio/schemas/given';
import { idField } from '../fields/ids';

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

const numberField = idField('Number', 'number', '+15551234567', 'One of your own numbers');

const getNumbers: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many numbers',
	description: 'Get the numbers of the API key',
	fields: [],
	listing: { property: 'data', identity: 'phone_number' },
	request: () => ({ method: 'GET', path: ['/me/numbers'] }),
};

const getContactCard: Operation = {
	name: 'Get Contact Card',
	value: 'getContactCard',
	action: 'Get the contact card of a number',
	description: 'Get the name and photo that a number shares',
	fields: [numberField],
	request: (parameters) => ({
		method: 'GET',
		path: ['/me/numbers/', id(parameters.name('number')), '/contact-card'],
	}),
};

const updateContactCard: Operation = {
	name: 'Update Contact Card',
	value: 'updateContactCard',
	action: 'Update the contact card of a number',
	description: 'Change the name and photo that a number shares',
	fields: [
		numberField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [
				{
					displayName: 'Avatar',
					name: 'avatar',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/photo.png',
					description: 'Address of the photo',
				},
				{ displayName: 'First Name', name: 'firstName', type: 'string', default: '' },
				{ displayName: 'Last Name', name: 'lastName', type: 'string', default: '' },
				{
					displayName: 'Share',
					name: 'enabled',
					type: 'boolean',
					default: true,
					description: 'Whether the number shares its card',
				},
			],
		},
	],
	idempotent: true,
	request: (parameters) => {
		const fields = parameters.collection('updateFields');
		const enabled = fields.optionalBoolean('enabled');
		return {
			method: 'PUT',
			path: ['/me/numbers/', id(parameters.name('number')), '/contact-card'],
			body: given({
				first_name: fields.optionalName('firstName'),
				last_name: fields.optionalName('lastName'),
				avatar: fields.optionalName('avatar'),
				...(enabled !== undefined && { sharing: { enabled } }),
			}),
		};
	},
};

const requestCallForwarding: Operation = {
	name: 'Request Call Forwarding',
	value: 'requestCallForwarding',
	action: 'Request call forwarding for a number',
	description: 'Ask Blooio support to forward the calls of a number to a US number',
	fields: [
		numberField,
		idField('Forward To', 'forwardTo', '+12125550199', 'The US number that gets the calls'),
	],
	request: (parameters) => ({
		method: 'POST',
		path: ['/me/numbers/', id(parameters.name('number')), '/call-forwarding'],
		body: { forward_to: parameters.name('forwardTo') },
	}),
};

/** The numbers of the API key (tag Account). */
export const number: Resource = {
	name: 'Number',
	value: 'number',
	initial: getNumbers.value,
	operations: [getContactCard, getNumbers, requestCallForwarding, updateContactCard],
};

const getLocations: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many locations',
	description: 'Get where the people are who share their location with you in Find My',
	fields: [],
	listing: { property: 'data', identity: 'handle' },
	request: () => ({ method: 'GET', path: ['/location/contacts'] }),
};

const getLocation: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get the location of a contact',
	description: 'Get where somebody is who shares their location with you in Find My',
	fields: [idField('Person', 'handle', '+15551234567', 'Phone number, email or Apple ID')],
	request: (parameters) => ({
		method: 'GET',
		path: ['/location/contacts/', id(parameters.name('handle'))],
	}),
};

const refreshLocations: Operation = {
	name: 'Refresh',
	value: 'refresh',
	action: 'Refresh the locations',
	description: 'Have Find My look for everybody again',
	fields: [],
	idempotent: true,
	request: () => ({ method: 'POST', path: ['/location/contacts/refresh'] }),
};

/** Find My (tag Location). */
export const location: Resource = {
	name: 'Location',
	value: 'location',
	operations: [getLocation, getLocations, refreshLocations],
};

const lookUp: Operation = {
	name: 'Look Up',
	value: 'lookUp',
	action: 'Look up a phone number',
	description: 'Check a phone number and find out where it is from (Enterprise plan)',
	fields: [idField('Phone Number', 'phoneNumber', '+15551234567', 'The number to look up')],
	idempotent: true,
	batch: {
		size: 100,
		merge: (requests) => ({
			method: 'POST',
			path: ['/phone-numbers/batch'],
			body: { numbers: requests.map(({ about }) => about?.number ?? '') },
			idempotent: true,
		}),
		split: ({ data }, requests) => {
			const found: unknown[] = Array.isArray(data) ? data : [];
			return requests.map((_request, index) => {
				const entry = found[index];
				return typeof entry === 'object' && entry !== null ? { ...entry } : undefined;
			});
		},
	},
	request: (parameters) => {
		const number = parameters.name('phoneNumber');
		return {
			method: 'POST',
			path: ['/phone-numbers/lookup'],
			body: { number },
			about: { number },
		};
	},
};

/** Numbers of anybody (tag Phone Numbers). */
export const phoneNumber: Resource = {
	name: 'Phone Number',
	value: 'phoneNumber',
	operations: [lookUp],
};
