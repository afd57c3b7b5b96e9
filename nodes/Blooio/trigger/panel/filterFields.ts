import type { INodeProperties } from 'n8n-workflow';

/** Which of the chosen events start the workflow; the rest is answered and dropped. */
export const filterFields: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		{
			displayName: 'Chats',
			name: 'chatKind',
			type: 'options',
			default: 'all',
			description: 'Which kinds of chats start the workflow',
			options: [
				{
					name: 'All',
					value: 'all',
				},
				{
					name: 'Direct Chats Only',
					value: 'direct',
				},
				{
					name: 'Groups Only',
					value: 'group',
				},
			],
		},
		{
			displayName: 'From',
			name: 'from',
			type: 'string',
			default: '',
			placeholder: 'e.g. +15551234567, grp_abc123',
			description:
				'Only these chats or senders: phone numbers, emails or group IDs, separated by commas or as a list. A sender counts in groups as well.',
		},
		{
			displayName: 'Our Numbers',
			name: 'ourNumbers',
			type: 'string',
			default: '',
			placeholder: 'e.g. +15557654321',
			description:
				'Only what came in or went out over these numbers of yours, separated by commas or as a list',
		},
		{
			displayName: 'Protocols',
			name: 'protocols',
			type: 'multiOptions',
			default: [],
			description:
				'Only messages over these protocols. Events without a protocol, such as typing, are not affected.',
			options: [
				{
					name: 'iMessage',
					value: 'imessage',
				},
				{
					name: 'Not iMessage (Older Spelling)',
					value: 'non-imessage',
				},
				{
					name: 'Pending',
					value: 'pending',
				},
				{
					name: 'RCS',
					value: 'rcs',
				},
				{
					name: 'SMS',
					value: 'sms',
				},
				{
					name: 'Unknown',
					value: 'unknown',
				},
			],
		},
	],
};
