import type { INodeProperties } from 'n8n-workflow';

/** One of the numbers that belong to the API key. */
export const fromNumberField: INodeProperties = {
	displayName: 'Sender Number',
	name: 'fromNumber',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description:
		'The number to send from. It must be assigned to the API key. Numbers marked as reply-only cannot start a conversation.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a number…',
			typeOptions: { searchListMethod: 'searchNumbers', searchable: true },
		},
		{
			displayName: 'Phone',
			name: 'phone',
			type: 'string',
			placeholder: 'e.g. +15559876543',
			hint: 'With + and country code',
		},
	],
};
