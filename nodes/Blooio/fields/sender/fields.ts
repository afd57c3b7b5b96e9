import type { INodeProperties } from 'n8n-workflow';

import { fromNumberField } from '../locators/number';

/** The plans whose numbers can start a conversation, as the editor names them. */
export const STARTING_PLANS = [
	{ name: '2FA', value: '2fa' },
	{ name: 'Dedicated', value: 'dedicated' },
	{ name: 'Shared', value: 'shared' },
	{ name: 'Trial', value: 'trial' },
] as const;

const ofPlan = STARTING_PLANS.map(({ name, value }) => ({
	name: `First ${name} Number`,
	value,
	description: `The first active number on the plan ${name}. Where none is active, nothing is sent.`,
}));

/** Which number a message comes from: a way to choose one, or a number of one's own choice. */
export const senderFields: INodeProperties[] = [
	{
		displayName: 'Sender',
		name: 'sender',
		type: 'options',
		default: 'automatic',
		description:
			'How the number that the message comes from is chosen. The output names it in <code>sender</code>, with the reason.',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description:
					'Blooio chooses, and keeps to the number that this person knows; with a Twilio key it is always the first number',
			},
			{
				name: 'Closest Area Code',
				value: 'areaCode',
				description:
					'The first active number with the area code of the recipient in North America, else the first active number',
			},
			...ofPlan,
			{
				name: 'Same as Last Time',
				value: 'lastUsed',
				description:
					'The number that this chat used last; as Automatic where there is none. Keeps a conversation on one number with a Twilio key too.',
			},
			{
				name: 'Specific Number',
				value: 'number',
				description: 'The one in Sender Number, which is enough by itself',
			},
		],
	},
	{
		...fromNumberField,
		hint: 'Reply-only numbers (Inbound) can write to people who wrote to them, and to nobody else',
	},
];
