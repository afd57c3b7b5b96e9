import { id, type Operation } from '../../../Blooio/engine/operation';
import { given } from '../../../Blooio/schemas/given';
import { CHANNEL_TYPES, channelTypeField, contactField, idField } from '../../fields/ids';
import { identifierField, one } from './fields';

const identityField = idField(
	'Identity ID',
	'identityId',
	'cid_abc123',
	'The ID that Contact: Get Identities returns',
);

/** `GET /contacts/{contactId}/identities` (operationId listContactIdentities). */
export const getIdentities: Operation = {
	name: 'Get Identities',
	value: 'getIdentities',
	action: 'Get the identities of a contact',
	description: 'Get the phone numbers and emails of a contact',
	fields: [contactField],
	listing: { property: 'data', identity: 'id' },
	request: (parameters) => ({
		method: 'GET',
		path: ['/contacts/', one(parameters), '/identities'],
	}),
};

/** `POST /contacts/{contactId}/identities` (operationId attachContactIdentity). */
export const attachIdentity: Operation = {
	name: 'Attach Identity',
	value: 'attachIdentity',
	action: 'Attach an identity to a contact',
	description: 'Add a phone number or email to a contact',
	fields: [
		contactField,
		{ ...identifierField, required: true },
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
		path: ['/contacts/', one(parameters), '/identities'],
		body: given({
			identifier: parameters.name('identifier'),
			channel_type: parameters
				.collection('additionalFields')
				.optionalOption('channelType', CHANNEL_TYPES),
		}),
	}),
};

/** `PATCH /contacts/{contactId}/identities/{identityId}` (operationId updateContactIdentity). */
export const updateIdentity: Operation = {
	name: 'Update Identity',
	value: 'updateIdentity',
	action: 'Update an identity of a contact',
	description: 'Change a phone number or email of a contact',
	fields: [contactField, identityField, { ...identifierField, required: true }],
	request: (parameters) => ({
		method: 'PATCH',
		path: ['/contacts/', one(parameters), '/identities/', id(parameters.name('identityId'))],
		body: { identifier: parameters.name('identifier') },
	}),
};

/** `DELETE /contacts/{contactId}/identities/{identityId}` (operationId detachContactIdentity). */
export const detachIdentity: Operation = {
	name: 'Detach Identity',
	value: 'detachIdentity',
	action: 'Detach an identity from a contact',
	description: 'Take a phone number or email from a contact',
	fields: [contactField, identityField],
	idempotent: true,
	request: (parameters) => ({
		method: 'DELETE',
		path: ['/contacts/', one(parameters), '/identities/', id(parameters.name('identityId'))],
	}),
};
