import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';
import { binaryField } from '../../fields/files/upload';
import { withoutUndefined } from '../../schemas/withoutUndefined';

/** The API's numbers for these choices. */
const AUDIENCES = { contactsOnly: 0, alwaysAsk: 1 } as const;
const NAME_FORMATS = { firstAndLast: 0, firstOnly: 1 } as const;

/** Where the photo of a contact card comes from. */
export const photoFields: INodeProperties[] = [
	{
		displayName: 'Photo',
		name: 'photo',
		type: 'options',
		default: 'keep',
		description: 'Where the new photo comes from: JPEG or PNG, at most 10 MB',
		options: [
			{ name: 'Base64 Text', value: 'base64' },
			{ name: 'Input Binary Field', value: 'binary' },
			{ name: 'Keep as It Is', value: 'keep' },
		],
	},
	{ ...binaryField, displayOptions: { show: { photo: ['binary'] } } },
	{
		displayName: 'Photo in Base64',
		name: 'avatar',
		type: 'string',
		displayOptions: { show: { photo: ['base64'] } },
		default: '',
		placeholder: 'e.g. iVBORw0KGgo…',
		description: 'The JPEG or PNG file as base64 text, with or without data:…;base64, before it',
	},
];

/** What else a contact card holds (OpenAPI operationId updateMyContactCard). */
export const cardFields: INodeProperties = {
	displayName: 'Update Fields',
	name: 'updateFields',
	type: 'collection',
	placeholder: 'Add field',
	default: {},
	options: [
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
			displayName: 'Name Format',
			name: 'nameFormat',
			type: 'options',
			default: 'firstAndLast',
			description: 'How the name is shown',
			options: [
				{ name: 'First and Last Name', value: 'firstAndLast' },
				{ name: 'First Name Only', value: 'firstOnly' },
			],
		},
		{
			displayName: 'Share Name and Photo',
			name: 'sharingEnabled',
			type: 'boolean',
			default: true,
			description: 'Whether to share name and photo at all',
		},
		{
			displayName: 'Share With',
			name: 'audience',
			type: 'options',
			default: 'contactsOnly',
			description: 'Who sees name and photo',
			options: [
				{ name: 'Contacts Only', value: 'contactsOnly' },
				{ name: 'Always Ask', value: 'alwaysAsk' },
			],
		},
	],
};

/** With whom the card is shared; `undefined` when nothing of it is set. */
export function sharingOf(fields: Parameters): IDataObject | undefined {
	const audience = fields.optionalOption('audience', ['contactsOnly', 'alwaysAsk']);
	const nameFormat = fields.optionalOption('nameFormat', ['firstAndLast', 'firstOnly']);
	const sharing = withoutUndefined({
		enabled: fields.optionalBoolean('sharingEnabled'),
		audience: audience && AUDIENCES[audience],
		name_format: nameFormat && NAME_FORMATS[nameFormat],
	});
	return Object.keys(sharing).length > 0 ? sharing : undefined;
}
