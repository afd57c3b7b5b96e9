import { id, type Operation, type Resource } from '../../../Blooio/engine/operation';
import type { Parameters } from '../../../Blooio/engine/parameters';
import { numberField, numberOf } from '../../../Blooio/fields/locators/number';
import { binaryField } from '../../../Blooio/fields/files/upload';
import { withoutUndefined } from '../../../Blooio/schemas/withoutUndefined';
import { idField } from '../../fields/ids';
import { getAvailable, getPurchase } from './forSale';

const one = (parameters: Parameters) => id(numberOf(parameters));

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
		path: ['/me/numbers/', one(parameters), '/contact-card'],
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
				{
					displayName: 'First Name',
					name: 'firstName',
					type: 'string',
					default: '',
					placeholder: 'e.g. Nathan',
					description: 'Given name on the card',
				},
				{
					displayName: 'Last Name',
					name: 'lastName',
					type: 'string',
					default: '',
					placeholder: 'e.g. Smith',
					description: 'Family name on the card',
				},
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
			path: ['/me/numbers/', one(parameters), '/contact-card'],
			body: withoutUndefined({
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
		path: ['/me/numbers/', one(parameters), '/call-forwarding'],
		body: { forward_to: parameters.name('forwardTo') },
	}),
};

/** `POST /me/numbers/{number}/contact-card/avatar` (operationId uploadContactCardAvatar). */
const setPhoto: Operation = {
	name: 'Set Contact Card Photo',
	value: 'setContactCardPhoto',
	action: 'Set the photo of a contact card',
	description: 'Upload the photo that a number shares, JPEG or PNG, at most 10 MB',
	fields: [numberField, binaryField],
	idempotent: true,
	request: (parameters) => ({
		method: 'POST',
		path: ['/me/numbers/', one(parameters), '/contact-card/avatar'],
		file: {
			property: parameters.text('binaryProperty'),
			types: ['image/jpeg', 'image/png'],
			as: 'part',
			name: 'avatar',
		},
	}),
};

/** The numbers of the API key (tag Account). */
export const number: Resource = {
	name: 'Number',
	value: 'number',
	initial: getNumbers.value,
	operations: [
		getAvailable,
		getContactCard,
		getNumbers,
		getPurchase,
		requestCallForwarding,
		setPhoto,
		updateContactCard,
	],
};
