import type { INodeProperties } from 'n8n-workflow';

import { id, type Operation, type Resource } from '../../Blooio/engine/operation';
import { withoutUndefined } from '../../Blooio/schemas/withoutUndefined';
import { CHANNEL_TYPES, channelField, channelOf, channelTypeField } from '../fields/ids';
import { getHealth } from './channelHealth/getHealth';

const STATUSES = ['active', 'banned', 'deprecated', 'pending_verification', 'suspended'] as const;

const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a channel',
	description: 'Get a channel with its status and what it can do',
	fields: [channelField],
	request: (parameters) => ({ method: 'GET', path: ['/channels/', id(channelOf(parameters))] }),
};

const getCapabilities: Operation = {
	name: 'Get Capabilities',
	value: 'getCapabilities',
	action: 'Get the capabilities of a channel',
	description: 'Get the protocols, content and actions that a channel supports',
	fields: [channelField],
	request: (parameters) => ({
		method: 'GET',
		path: ['/channels/', id(channelOf(parameters)), '/capabilities'],
	}),
};

const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many channels',
	description: 'Get the channels of the organization',
	fields: [
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				channelTypeField,
				{
					displayName: 'Status',
					name: 'status',
					type: 'options',
					default: 'active',
					description: 'What state the channel is in',
					options: [
						{ name: 'Active', value: 'active' },
						{ name: 'Banned', value: 'banned' },
						{ name: 'Deprecated', value: 'deprecated' },
						{ name: 'Pending Verification', value: 'pending_verification' },
						{ name: 'Suspended', value: 'suspended' },
					],
				},
			],
		},
	],
	listing: { property: 'data', identity: 'id', pages: 'cursor' },
	request: (parameters) => {
		const filters = parameters.collection('filters');
		return {
			method: 'GET',
			path: ['/channels'],
			query: withoutUndefined({
				type: filters.optionalOption('channelType', CHANNEL_TYPES),
				status: filters.optionalOption('status', STATUSES),
			}),
		};
	},
};

const profileField = (
	displayName: string,
	name: string,
	example: string,
	description: string,
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: `e.g. ${example}`,
	description,
});

const updateProfile: Operation = {
	name: 'Update Profile',
	value: 'updateProfile',
	action: 'Update the profile of a channel',
	description: 'Change what Blooio keeps about a channel; an empty field is cleared',
	fields: [
		channelField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [
				profileField('About', 'about', 'Open from 9 to 5', 'A line about you'),
				profileField('Avatar', 'avatar', 'https://example.com/logo.png', 'Address of the picture'),
				profileField('Display Name', 'display_name', 'Corner Bakery', 'What the channel is called'),
				profileField('Email', 'email', 'nathan@example.com', 'Where people can write to'),
			],
		},
	],
	idempotent: true,
	request: (parameters) => {
		const fields = parameters.collection('updateFields');
		const names = ['about', 'avatar', 'display_name', 'email'].filter((name) => fields.added(name));
		return {
			method: 'PUT',
			path: ['/channels/', id(channelOf(parameters)), '/profile'],
			body: Object.fromEntries(names.map((name) => [name, fields.optionalName(name) ?? null])),
		};
	},
};

/** Ways to send (tag Channels). */
export const channel: Resource = {
	name: 'Channel',
	value: 'channel',
	initial: getAll.value,
	operations: [get, getCapabilities, getHealth, getAll, updateProfile],
};
