import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../../Blooio/engine/parameters';
import { pickedIn } from '../../../Blooio/fields/locators/locator';
import { trimmed } from '../../../Blooio/schemas/plainText';
import {
	CHANNEL_TYPES,
	channelField,
	channelOf,
	channelTypeField,
	priorityField,
} from '../../fields/ids';

const WAYS = ['automatic', 'channel', 'channelType', 'hybrid', 'priority'] as const;

const show = (way: (typeof WAYS)[number]) => ({ show: { sendFrom: [way] } });

/** How the channel that sends is chosen. */
export const routingFields: INodeProperties[] = [
	{
		displayName: 'Send From',
		name: 'sendFrom',
		type: 'options',
		default: 'automatic',
		description: 'Which channel sends the message',
		options: [
			{
				name: 'Automatic',
				value: 'automatic',
				description: 'The default priority of the API key, else one of its own numbers',
			},
			{ name: 'Channel', value: 'channel', description: 'A certain number or named sender' },
			{
				name: 'Channel Type',
				value: 'channelType',
				description: 'Any channel of one kind, e.g. WhatsApp',
			},
			{
				name: 'Hybrid',
				value: 'hybrid',
				description: 'By SMS (Twilio) first, by iMessage once the person has answered',
			},
			{
				name: 'Priority',
				value: 'priority',
				description: 'The first channel of an order that you have made',
			},
		],
	},
	{ ...channelField, displayOptions: show('channel') },
	{ ...channelTypeField, displayOptions: show('channelType') },
	{ ...priorityField, displayOptions: show('priority') },
	{
		displayName: 'Hybrid Number',
		name: 'hybridNumber',
		type: 'string',
		displayOptions: show('hybrid'),
		default: '',
		placeholder: 'e.g. +15551234567',
		description: 'Only where the API key has several hybrid numbers',
	},
];

/** The members of a send's body that choose its channel. */
export function routingOf(parameters: Parameters): IDataObject {
	switch (parameters.option('sendFrom', WAYS)) {
		case 'automatic':
			return {};
		case 'channel':
			return { from: channelOf(parameters) };
		case 'channelType':
			return { channel_type: parameters.option('channelType', CHANNEL_TYPES) };
		case 'hybrid':
			return { hybrid: parameters.optionalName('hybridNumber') ?? true };
		case 'priority':
			return { priority_id: trimmed(pickedIn(parameters, 'priorityId')) };
	}
}
