import type { INodeProperties } from 'n8n-workflow';

import { fromNumberField } from '../number';

/** The plans whose numbers can start a conversation, as the editor names them. */
export const STARTING_PLANS = [
	{ name: '2FA', value: '2fa' },
	{ name: 'Dedicated', value: 'dedicated' },
	{ name: 'Shared', value: 'shared' },
	{ name: 'Trial', value: 'trial' },
] as const;

const shownFor = (...senders: string[]) => ({ show: { sender: senders } });

/** Which number a message comes from: the strategies and what they need. */
export const senderFields: INodeProperties[] = [
	{
		displayName: 'Sender',
		name: 'sender',
		type: 'options',
		default: 'automatic',
		description:
			'Which of your numbers the message comes from. The output names it in <code>sender</code>, with the reason.',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description:
					'Blooio chooses, and keeps to the number that this person knows; with a Twilio key it is always the first number',
			},
			{
				name: 'By Plan Type',
				value: 'planType',
				description: 'The first active number on a plan that you choose',
			},
			{
				name: 'Closest Area Code',
				value: 'areaCode',
				description:
					'The first active number with the area code of the recipient in North America, else the first active number',
			},
			{
				name: 'Same as Last Time',
				value: 'lastUsed',
				description:
					'The number that this chat used last; as Automatic where there is none. Keeps a conversation on one number with a Twilio key too.',
			},
			{ name: 'Specific Number', value: 'number', description: 'Choose the number yourself' },
		],
	},
	{ ...fromNumberField, displayOptions: shownFor('number') },
	{
		displayName:
			'Numbers marked as reply-only (Inbound) can answer people who wrote to them. A message to anyone else fails with <code>inbound_only_no_prior_inbound</code>, by the output Reply-only where it is chosen.',
		name: 'ownSenderNotice',
		type: 'notice',
		displayOptions: shownFor('number'),
		default: '',
	},
	{
		displayName: 'Plan Type',
		name: 'planType',
		type: 'options',
		displayOptions: shownFor('planType'),
		default: 'dedicated',
		description:
			'The plan that the number is on. Where no number on it is active, nothing is sent and the item fails with <code>no_active_number</code>.',
		options: [...STARTING_PLANS],
	},
	{
		displayName:
			'Inbound numbers are reply-only: they cannot start a conversation and are left out here. People you write with already may get the message from another number than before; Same as Last Time keeps to it.',
		name: 'newSenderNotice',
		type: 'notice',
		displayOptions: shownFor('areaCode', 'planType'),
		default: '',
	},
	{
		displayName:
			'An Inbound (reply-only) number is used again only where somebody has written to it in this chat. Each chat is read once before its first message, which takes one more request.',
		name: 'lastSenderNotice',
		type: 'notice',
		displayOptions: shownFor('lastUsed'),
		default: '',
	},
];
