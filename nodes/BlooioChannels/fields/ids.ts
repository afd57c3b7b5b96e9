import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../Blooio/engine/parameters';
import { pickedIn } from '../../Blooio/fields/locator';
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

/** A channel, from the list or by its number, alias or ID. */
export const channelField: INodeProperties = {
	displayName: 'Channel',
	name: 'channel',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The number or named sender, with the kind of messaging that it does',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a channel...',
			typeOptions: { searchListMethod: 'searchChannels', searchable: true },
		},
		{
			displayName: 'By Number, Alias or ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. +15551234567 or ch_abc123',
		},
	],
};

/** The channel that the locator names. */
export const channelOf = (parameters: Parameters, name = 'channel'): string =>
	trimmed(pickedIn(parameters, name));

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

/** A contact by its ID. */
export const contactField = idField(
	'Contact ID',
	'contactId',
	'ct_abc123',
	'The ID that Contact: Get Many returns',
);

/** A group by its ID. */
export const groupField = idField(
	'Group ID',
	'groupId',
	'grp_abc123',
	'The ID that Group: Get Many returns',
);

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
