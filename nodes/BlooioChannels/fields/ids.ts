import type { INodeProperties } from 'n8n-workflow';

import { id } from '../../Blooio/engine/operation';
import type { Parameters } from '../../Blooio/engine/parameters';
import { pickedIn, slowLoad } from '../../Blooio/fields/locators/locator';
import { trimmed } from '../../Blooio/schemas/plainText';

/** A thing that is named by its ID. */
export const idField = (
	displayName: string,
	name: string,
	example: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	required: true,
	default: '',
	placeholder: `e.g. ${example}`,
	description,
});

interface Choice {
	displayName: string;
	/** Name of the parameter. */
	name: string;
	/** What is chosen, in the middle of a sentence. */
	what: string;
	/** Method of the node that makes the list. */
	search: string;
	example: string;
	description: string;
	/** Mode in which it is named without the list, and its label; by its ID unless given. */
	otherwise?: { name: string; displayName: string };
}

/** A thing that is chosen from a list, or named by its ID. */
export const choiceField = ({
	what,
	search,
	example,
	otherwise = { name: 'id', displayName: 'By ID' },
	...field
}: Choice): INodeProperties => ({
	...field,
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: `Select a ${what}...`,
			typeOptions: {
				searchListMethod: search,
				searchable: true,
				slowLoadNotice: slowLoad(`the ${what}`, otherwise.displayName),
			},
		},
		{ ...otherwise, type: 'string', placeholder: `e.g. ${example}` },
	],
});

/** The ID that such a field names. */
export const chosenId = (parameters: Parameters, name: string) =>
	id(trimmed(pickedIn(parameters, name)));

/** A channel, from the list or by its number, alias or ID. */
export const channelField = choiceField({
	displayName: 'Channel',
	name: 'channel',
	what: 'channel',
	search: 'searchChannels',
	example: '+15551234567 or ch_abc123',
	// n8n has a label of its own for a mode that is called id.
	otherwise: { name: 'reference', displayName: 'By Number, Alias or ID' },
	description: 'The number or named sender, with the kind of messaging that it does',
});

/** The channel that the locator names. */
export const channelOf = (parameters: Parameters, name = 'channel'): string =>
	trimmed(pickedIn(parameters, name));

/** Several channels, from the list or by their IDs. */
export const channelsField = (name: string): INodeProperties => ({
	displayName: 'Channel Names or IDs',
	name,
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getChannels' },
	default: [],
	description:
		'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
});

/** A conversation by its ID. */
export const chatField = idField(
	'Chat ID',
	'chatId',
	'chat_abc123',
	'The <code>chat_id</code> that Send returned or that an event brought',
);

/** A message by its ID. */
export const messageField = idField(
	'Message ID',
	'messageId',
	'msg_abc123',
	'The <code>id</code> that Send returned, or the <code>message_id</code> of an event',
);

/** A contact, from the list or by its ID. */
export const contactField = choiceField({
	displayName: 'Contact',
	name: 'contactId',
	what: 'contact',
	search: 'searchContacts',
	example: 'ct_abc123',
	description: 'The person, with all phone numbers and emails',
});

/** A group, from the list or by its ID. */
export const groupField = choiceField({
	displayName: 'Group',
	name: 'groupId',
	what: 'group',
	search: 'searchGroups',
	example: 'grp_abc123',
	description: 'The group chat, on its channel',
});

/** An order of channels, from the list or by its ID. */
export const priorityField = choiceField({
	displayName: 'Priority',
	name: 'priorityId',
	what: 'priority',
	search: 'searchPriorities',
	example: 'priority_abc123',
	description: 'The order in which channels are tried',
});

/** A webhook, from the list or by its ID. */
export const webhookField = choiceField({
	displayName: 'Webhook',
	name: 'webhookId',
	what: 'webhook',
	search: 'searchWebhooks',
	example: 'wh_abc123',
	description: 'The subscription, by the URL that it calls',
});

/** Kinds of channels. */
export const CHANNEL_TYPES = [
	'blooio',
	'twilio',
	'whatsapp',
	'whatsapp_business',
	'rcs_business',
] as const;

/** The choice of one of them. */
export const channelTypeField: INodeProperties = {
	displayName: 'Channel Type',
	name: 'channelType',
	type: 'options',
	default: 'blooio',
	description: 'The kind of messaging',
	options: [
		{ name: 'iMessage (Blooio)', value: 'blooio' },
		{ name: 'RCS Business', value: 'rcs_business' },
		{ name: 'SMS (Twilio)', value: 'twilio' },
		{ name: 'WhatsApp', value: 'whatsapp' },
		{ name: 'WhatsApp Business', value: 'whatsapp_business' },
	],
};
