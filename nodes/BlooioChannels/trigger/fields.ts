import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { channelsField } from '../fields/ids';
import { catchUpFields } from '../../Blooio/inbound/catchUp/settings';
import { byText } from '../../Blooio/panel/byText';

/** The kinds of events of the v4 API, in words. */
const EVENTS: ReadonlyArray<[value: string, name: string, description: string]> = [
	['chat.closed', 'Chat Closed', 'A conversation was closed'],
	['contact.merged', 'Contact Merged', 'Two contacts became one'],
	['contact.shared', 'Contact Shared', 'Someone shared a contact card'],
	['group.icon_changed', 'Group Icon Changed', 'A group got another picture'],
	['group.name_changed', 'Group Renamed', 'A group got another name'],
	['handoff.acknowledged', 'Handoff Acknowledged', 'A person took over a conversation'],
	['handoff.created', 'Handoff Created', 'A conversation was handed to a person'],
	['handoff.customer_reply', 'Handoff Reply', 'The customer wrote in such a conversation'],
	['handoff.resolved', 'Handoff Resolved', 'Such a conversation came to its end'],
	['identity.verified', 'Identity Verified', 'An address of a contact was verified'],
	['message.delivered', 'Message Delivered', 'A message of yours arrived'],
	['message.failed', 'Message Failed', 'A message of yours could not be delivered'],
	['message.pending', 'Message Pending', 'A message sent by the v2 API waits for a device'],
	['message.queued', 'Message Queued', 'Blooio took a message of yours'],
	['message.reaction', 'Message Reaction', 'Someone reacted to a message'],
	['message.read', 'Message Read', 'A message of yours was read'],
	['message.received', 'Message Received', 'Someone wrote to one of your channels'],
	['message.sent', 'Message Sent', 'A message of yours was handed to the channel'],
	['number.removed', 'Number Removed', 'A number was given up'],
	['number.purchase.action_required', 'Purchase Needs You', 'A purchase waits for your card'],
	['number.purchase.completed', 'Purchase Completed', 'New numbers are ready'],
	['number.purchase.failed', 'Purchase Failed', 'New numbers could not be bought'],
	['poll.created', 'Poll Created', 'You sent a poll'],
	['poll.received', 'Poll Received', 'Someone sent a poll'],
	['poll.voted', 'Poll Voted', 'Someone voted in a poll'],
	['safety.number_banned', 'Number Banned', 'Apple has banned one of your numbers'],
	[
		'safety.state_changed',
		'Safety State Changed',
		'Blooio protects a number in another way: it holds back messages, or does so no longer',
	],
	['typing.started', 'Typing Started', 'Someone began to type'],
	['typing.stopped', 'Typing Stopped', 'Someone stopped typing'],
];

/** Stands for every event, also those that are new. */
export const ALL = '*';

/** The choices of Trigger On. */
export const eventChoices: INodePropertyOptions[] = [
	{
		name: 'All Events',
		value: ALL,
		description: 'Every event, those included that Blooio adds later',
	},
	...EVENTS.map(([value, name, description]) => ({ name, value, description })),
].sort((a, b) => byText(a.name, b.name));

/** The parameters of the trigger. */
export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['message.received'],
		description:
			'Which events start the workflow. Blooio sends every event; the others are passed over.',
		options: eventChoices,
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			...catchUpFields(
				'Whether to bring events that did not get through while n8n was away, once the first event comes in after that',
			),
			{ ...channelsField('channelIds'), hint: 'Only events of these channels start the workflow' },
		],
	},
];

/** The chosen events, under the name of the trigger on the canvas. */
export const eventSubtitle = `={{[$parameter["events"]].flat().map((event) => (${JSON.stringify(
	Object.fromEntries(eventChoices.map(({ name, value }) => [value, name])),
)})[event] ?? event).join(", ")}}`;
