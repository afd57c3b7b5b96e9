import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../../Blooio/engine/parameters';
import { chosenId } from '../../fields/ids';

/** The contact of a path. */
export const one = (parameters: Parameters) => chosenId(parameters, 'contactId');

/** An address of somebody. */
export const identifierField: INodeProperties = {
	displayName: 'Phone Number or Email',
	name: 'identifier',
	type: 'string',
	default: '',
	placeholder: 'e.g. +15551234567',
	description: 'Phone number with country code, or email address',
};

/** Name of a contact. */
export const nameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Nathan Smith',
	description: 'What the contact is called',
};
