import type { INodeProperties } from 'n8n-workflow';

/** The chat to act on: the four forms that the API takes (OpenAPI parameter ChatIdParam). */
export const chatField: INodeProperties = {
	displayName: 'To',
	name: 'chatId',
	type: 'resourceLocator',
	default: { mode: 'phone', value: '' },
	required: true,
	description:
		'Who the chat is with. An expression may give a phone number, email, group ID or list of recipients in any of these modes.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a person or group…',
			typeOptions: { searchListMethod: 'searchChats', searchable: true },
		},
		{
			displayName: 'Phone',
			name: 'phone',
			type: 'string',
			placeholder: 'e.g. +15551234567',
			hint: 'With + and country code',
		},
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			placeholder: 'e.g. nathan@example.com',
			hint: 'An address that is signed in to iMessage',
		},
		{
			displayName: 'Group',
			name: 'group',
			type: 'string',
			placeholder: 'e.g. grp_abc123def456',
			hint: 'The group ID. Switch to From List to search groups by name.',
		},
		{
			displayName: 'Multiple',
			name: 'multiple',
			type: 'string',
			placeholder: 'e.g. +15551234567, +15559876543',
			hint: 'Separated by commas; Blooio makes a group of them, or takes the one that exists',
		},
	],
};

/** The same locator where the operation reads from a chat rather than writes to it. */
export const readChatField: INodeProperties = { ...chatField, displayName: 'Chat' };
