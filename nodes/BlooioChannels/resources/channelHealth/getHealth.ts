import type { Operation } from '../../../Blooio/engine/operation';
import { maxRequestsField, periodFields, reachOf } from '../../../Blooio/fields/health';
import { addressesIn } from '../../../Blooio/schemas/address/entries';
import { healthPlan } from './plan';

/**
 * How the messages of each channel fared, worked out from its chats and what was sent in them
 * (operationIds listChannels, listChats, listChatMessages).
 */
export const getHealth: Operation = {
	name: 'Get Health',
	value: 'getHealth',
	action: 'Get the health of your channels',
	description:
		'Get how many messages of each channel were sent, delivered and failed, to notice one that carriers hold back',
	fields: periodFields('channel'),
	options: [
		{
			displayName: 'Channels',
			name: 'watchedChannels',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add channel' },
			default: [],
			placeholder: 'e.g. +15559876543 or ch_abc123',
			description:
				'Report on these channels only, by number, alias or ID; without any, on all of them. An expression may give a list.',
		},
		maxRequestsField,
	],
	request: (parameters) => ({
		method: 'GET',
		path: ['/channels'],
		plan: healthPlan({
			...reachOf(parameters),
			channels: [
				...new Set(
					parameters.collection('options').addresses('watchedChannels').flatMap(addressesIn),
				),
			],
		}),
	}),
};
