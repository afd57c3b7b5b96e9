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
			displayName: 'Except From',
			name: 'exceptFrom',
			type: 'string',
			default: '',
			placeholder: 'e.g. +15551234567, grp_abc123',
			description:
				'Not these chats or senders, such as your own staff or another bot: phone numbers, emails or group IDs, separated by commas or as a list',
		},
		{
			displayName: 'Groups: Keywords',
			name: 'groupsKeywords',
			type: 'string',
			default: '',
			placeholder: 'e.g. order, opening hours',
			description:
				'In groups, only messages with one of these words or phrases in them, in any case, separated by commas or as a list. Of several filters for groups, one is enough; direct chats pass.',
		},
		{
			displayName: 'Groups: Names',
			name: 'groupsNames',
			type: 'string',
			default: '',
			placeholder: 'e.g. Ava, assistant',
			description:
				'In groups, only messages that mention your number or one of these names, in any case, separated by commas or as a list. People see the name that they gave you in their contacts.',
		},
		{
			displayName: 'Groups: Only Replies to Us',
			name: 'groupsReplies',
			type: 'boolean',
			default: true,
			description:
				'Whether only inline replies to your messages start the workflow in groups. Costs one look at the message that is replied to. Of several filters for groups, one is enough.',
		},
		{
			displayName: 'Groups: Only When Mentioned',
			name: 'groupsMentioned',
			type: 'boolean',
			default: true,
			description:
				'Whether only messages that mention your number, or one of Groups: Names, start the workflow in groups. Of several filters for groups, one is enough.',
		},
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
			displayName: 'Restrict to Consent Keywords',
			name: 'consent',
			type: 'multiOptions',
			default: [],
			description:
				'Only messages that are such a keyword as a whole, in any case and many languages; the field keyword says which. Other events are not affected.',
			options: [
				{
					name: 'Help',
					value: 'help',
					description: 'HELP, INFO, HILFE, AYUDA …',
				},
				{
					name: 'None of Them',
					value: 'none',
					description: 'Every other message',
				},
				{
					name: 'Start',
					value: 'start',
					description: 'START, UNSTOP, SUBSCRIBE, ALTA …',
				},
				{
					name: 'Stop',
					value: 'stop',
					description: 'STOP, UNSUBSCRIBE, CANCEL, BAJA …',
				},
			],
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
		{
			displayName: 'Restrict to Reactions',
			name: 'reactions',
			type: 'multiOptions',
			default: [],
			description:
				'Only these reactions, when they are added. Events that are no reaction are not affected.',
			options: [
				{
					name: 'Dislike 👎',
					value: 'dislike',
				},
				{
					name: 'Emphasize ‼️',
					value: 'emphasize',
				},
				{
					name: 'Laugh 😂',
					value: 'laugh',
				},
				{
					name: 'Like 👍',
					value: 'like',
				},
				{
					name: 'Love ❤️',
					value: 'love',
				},
				{
					name: 'Other Emoji',
					value: 'emoji',
				},
				{
					name: 'Question ❓',
					value: 'question',
				},
			],
		},
	],
};
