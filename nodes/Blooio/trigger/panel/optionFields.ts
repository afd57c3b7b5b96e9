import type { INodeProperties } from 'n8n-workflow';

import { defaultCountryField } from '../../defaultCountryField';
import { downloadBounds, downloadField } from '../../downloadFields';
import { catchUpFields } from '../../inbound/catchUp/settings';

/** What few workflows need to change. */
export const optionFields: INodeProperties = {
	displayName: 'Options',
	name: 'additionalOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Add Contact Name',
			name: 'addContactName',
			type: 'boolean',
			default: true,
			description:
				'Whether to add contact_name: the name in Blooio of the person the event is about, or null. One look-up per event; none in groups, where the event has the names.',
		},
		...downloadBounds('event'),
		...catchUpFields(
			'Whether to have Blooio deliver again what failed to get through while n8n was away, once the first event comes in after that. Also for executions that wait for a reply.',
		),
		defaultCountryField,
		{
			...downloadField,
			description:
				'Whether to download attachments into binary fields. Where that fails, the event still comes, with attachment_errors in it.',
		},
		{
			displayName: 'Include Quoted Message',
			name: 'includeQuoted',
			type: 'boolean',
			default: true,
			description:
				'Whether to add quoted_message: text, sender and direction of the message that is replied or reacted to, or null. One look-up for each such event.',
		},
		{
			displayName: 'Output per Event',
			name: 'outputPerEvent',
			type: 'boolean',
			default: true,
			description:
				'Whether each event chosen under Trigger On has an output of its own, in the order of choice',
		},
		{
			displayName: 'Registration',
			name: 'registration',
			type: 'options',
			default: 'automatic',
			description: 'Who sets up the webhook in Blooio',
			options: [
				{
					name: 'Automatic',
					value: 'automatic',
					description:
						'The node creates the webhook when the workflow is published and deletes it afterwards',
				},
				{
					name: 'Manual',
					value: 'manual',
					description: 'You set up the webhook yourself; the node creates and deletes nothing',
				},
			],
		},
		{
			displayName: 'Resume Waiting Executions',
			name: 'resumeWaiting',
			type: 'options',
			default: 'on',
			description:
				'Whether replies to questions of Send and Wait resume the executions that wait for them through this trigger. Each message that comes in then costs one look at its chat. For published workflows only.',
			options: [
				{
					name: 'Yes',
					value: 'on',
					description: 'Replies resume their executions, and start this workflow as well',
				},
				{
					name: 'Yes, and Do Not Start for Them',
					value: 'only',
					description: 'Replies that a question takes do not start this workflow',
				},
				{
					name: 'No',
					value: 'off',
					description:
						'Each question then needs a webhook of its own, of which only a few are possible',
				},
			],
		},
		{
			displayName: 'Signature Tolerance',
			name: 'signatureTolerance',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 86400 },
			default: 300,
			description:
				'Largest age of a delivery, in seconds. Older ones are refused, so that nobody can send a recorded delivery again later.',
		},
	],
};
