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
			displayName: 'Restrict to Chat Type',
			name: 'chatKind',
			type: 'options',
			default: 'all',
			description: 'Whether direct chats, groups or both start the workflow',
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
			displayName: 'Restrict to Chats or Senders',
			name: 'from',
			type: 'string',
			default: '',
			placeholder: 'e.g. +15551234567, grp_abc123',
			description:
				'Only these chats or senders: phone numbers, emails or group IDs, separated by commas or as a list. A sender counts in groups as well.',
		},
		{
			displayName: 'Restrict to Our Numbers',
			name: 'ourNumbers',
			type: 'string',
			default: '',
			placeholder: 'e.g. +15557654321',
			description:
				'Only what came in or went out over these numbers of yours, separated by commas or as a list',
		},
		{
			displayName: 'Restrict to Protocols',
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
