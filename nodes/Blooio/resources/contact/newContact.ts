import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { ApiRequest } from '../../engine/operation';
import type { Parameters } from '../../engine/parameters';
import { personIn } from '../../fields/address';
import { withoutUndefined } from '../../schemas/withoutUndefined';

const identifierField: INodeProperties = {
	displayName: 'Phone Number or Email',
	name: 'identifier',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. +15551234567',
	description:
		'By what the contact is known: a phone number with country code, or an email address',
};

export const nameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Nathan',
	description: 'What the contact is called',
};

/** Who the new contact is. */
export const newContactFields: INodeProperties[] = [
	identifierField,
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		options: [nameField],
	},
];

/** `POST /contacts` (OpenAPI operationId createContact), and the facts that it is made of. */
export function newContact(parameters: Parameters): {
	request: ApiRequest;
	identifier: string;
	changes: IDataObject;
} {
	const identifier = personIn(parameters, 'identifier', parameters.text('identifier'));
	const changes = withoutUndefined({
		name: parameters.collection('additionalFields').optionalName('name'),
	});
	return {
		request: {
			method: 'POST',
			path: ['/contacts'],
			body: { identifier, ...changes },
			chat: identifier,
		},
		identifier,
		changes,
	};
}
