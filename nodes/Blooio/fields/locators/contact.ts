import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';
import { personIn } from '../address';
import { pickedIn, slowLoad } from './locator';
import { person } from '../person';

/** A contact by phone number or email (OpenAPI parameter ContactIdParam). */
export const contactField: INodeProperties = {
	displayName: 'Contact',
	name: 'contactId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The person, by phone number or email',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a contact...',
			typeOptions: {
				searchListMethod: 'searchContacts',
				searchable: true,
				slowLoadNotice: slowLoad('the person', 'Phone'),
			},
		},
		...person.modes,
	],
};

/** The contact that the locator names. */
export const contactOf = (parameters: Parameters): string =>
	personIn(parameters, 'contactId', pickedIn(parameters, 'contactId'));
