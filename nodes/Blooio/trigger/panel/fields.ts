import type { INodeProperties } from 'n8n-workflow';

import { filterFields } from './filterFields';
import { optionFields } from './optionFields';

/** The parameters of the trigger. */
export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['message.received'],
		description: 'Which events start the workflow',
		options: [
			{
				name: 'All Events',
				value: '*',
				description: 'Every event, those included that Blooio adds later',
			},
			{
				name: 'Contact Shared',
				value: 'contact.shared',
				description: 'Someone shared a contact card',
			},
			{
				name: 'Group Icon Changed',
				value: 'group.icon_changed',
				description: 'A group got another picture',
			},
			{
				name: 'Group Renamed',
				value: 'group.name_changed',
				description: 'A group got another name',
			},
			{
				name: 'Message Delivered',
				value: 'message.delivered',
				description: 'A message of yours arrived on the other device',
			},
			{
				name: 'Message Failed',
				value: 'message.failed',
				description: 'A message of yours could not be delivered',
			},
			{
				name: 'Message Pending',
				value: 'message.pending',
				description: 'A message of yours is about to be handed to Apple or the carrier',
			},
			{
				name: 'Message Queued',
				value: 'message.queued',
				description: 'Blooio took a message of yours and sends it in its turn',
			},
			{
				name: 'Message Read',
				value: 'message.read',
				description: 'A message of yours was read',
			},
			{
				name: 'Message Received',
				value: 'message.received',
				description: 'Someone wrote to one of your numbers',
			},
			{
				name: 'Message Sent',
				value: 'message.sent',
				description: 'A message of yours was handed to Apple or the carrier',
			},
			{
				name: 'Poll Created',
				value: 'poll.created',
				description: 'A poll of yours appeared in a chat',
			},
			{
				name: 'Poll Received',
				value: 'poll.received',
				description: 'Someone started a poll in a chat with you',
			},
			{
				name: 'Poll Vote',
				value: 'poll.voted',
				description: 'Someone voted in a poll',
			},
			{
				name: 'Reaction',
				value: 'message.reaction',
				description: 'Someone added a reaction to a message or took it back',
			},
			{
				name: 'Typing Started',
				value: 'typing.started',
				description: 'Someone began to type',
			},
			{
				name: 'Typing Stopped',
				value: 'typing.stopped',
				description: 'Someone stopped typing',
			},
		],
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	filterFields,
	optionFields,
	{
		displayName:
			'Copy the Production URL from Webhook URLs above into a webhook of your own in Blooio, and put its signing secret into Webhook Secret of the credential. The Test URL needs a webhook of its own; several secrets may stand in the credential, separated by commas.',
		name: 'manualNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { '/additionalOptions.registration': ['manual'] } },
	},
];
