import type { Operation } from '../../engine/operation';
import { groupNameField, groupNameOf } from '../../fields/locators/group';
import { addressesIn } from '../../schemas/address/entries';
import { parseRecipients } from '../../schemas/address/recipient';
import { withoutUndefined } from '../../schemas/withoutUndefined';

/** `POST /groups` (OpenAPI operationId createGroup). */
export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create a group',
	description:
		'Create a group; its iMessage chat begins with the first message that you send to it',
	fields: [
		groupNameField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [
				{
					displayName: 'Chat GUID',
					name: 'chatGuid',
					type: 'string',
					default: '',
					placeholder: 'e.g. iMessage;+;chat123456789',
					description:
						'Links the group to an iMessage chat that exists already. Nobody is added to that chat.',
				},
				{
					displayName: 'Members',
					name: 'members',
					type: 'string',
					default: '',
					placeholder: 'e.g. +15551234567, nathan@example.com',
					description:
						'Phone numbers and emails, separated by commas. An expression may give a list.',
				},
			],
		},
	],
	request: (parameters) => {
		const fields = parameters.collection('additionalFields');
		const members = parseRecipients(
			fields.addresses('members').flatMap(addressesIn),
			fields.place('members'),
		);
		return {
			method: 'POST',
			path: ['/groups'],
			body: {
				name: groupNameOf(parameters),
				...withoutUndefined({
					chat_guid: fields.optionalName('chatGuid'),
					members: members.length > 0 ? members : undefined,
				}),
			},
		};
	},
};
