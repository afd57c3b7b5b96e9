import type { INodeProperties } from 'n8n-workflow';

const only = (responseType: string) => ({ show: { responseType: [responseType] } });

/** What counts as an answer, for each response type. */
export const questionFields: INodeProperties[] = [
	{
		displayName: 'Votes',
		name: 'votes',
		type: 'number',
		typeOptions: { minValue: 1 },
		displayOptions: only('poll'),
		default: 1,
		description: 'How many votes to wait for, e.g. the number of people in a group',
	},
	{
		displayName: 'Reply Options',
		name: 'replyOptions',
		type: 'collection',
		placeholder: 'Add option',
		displayOptions: only('reply'),
		default: {},
		options: [
			{
				displayName: 'Accepted Answers',
				name: 'acceptedAnswers',
				type: 'string',
				typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Answer' },
				default: [],
				placeholder: 'e.g. Yes',
				description:
					'Only these count, whatever their case and punctuation. To another answer the question is asked again.',
			},
			{
				displayName: 'Ask Again Limit',
				name: 'askAgainLimit',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 20 },
				default: 3,
				description: 'How often to ask again at most; after that, other answers are ignored',
			},
			{
				displayName: 'Ask Again Text',
				name: 'askAgainText',
				type: 'string',
				default: '',
				placeholder: 'e.g. Sorry, please answer Yes or No',
				description:
					'What to write back to an answer that is not accepted. Unless given, it names the accepted answers.',
			},
			{
				displayName: 'From',
				name: 'from',
				type: 'string',
				default: '',
				placeholder: 'e.g. +15551234567, nathan@example.com',
				description:
					'In a group, whose answer counts: phone numbers and emails, separated by commas. Unless given, anyone.',
			},
			{
				displayName: 'Inline Replies Only',
				name: 'inlineOnly',
				type: 'boolean',
				default: false,
				description:
					'Whether only an inline reply to this very message counts. By RCS and SMS there are none.',
			},
		],
	},
	{
		displayName: 'Approval Options',
		name: 'approvalOptions',
		type: 'collection',
		placeholder: 'Add option',
		displayOptions: only('approval'),
		default: {},
		options: [
			{
				displayName: 'Approve Label',
				name: 'approveLabel',
				type: 'string',
				default: 'Approve',
				description: 'What stands before the link and on its button',
			},
			{
				displayName: 'Decline Label',
				name: 'declineLabel',
				type: 'string',
				default: 'Decline',
				description: 'What stands before the link and on its button',
			},
			{
				displayName: 'Type of Approval',
				name: 'approvalType',
				type: 'options',
				default: 'double',
				options: [
					{ name: 'Approve and Decline', value: 'double' },
					{ name: 'Approve Only', value: 'single' },
				],
			},
		],
	},
];
