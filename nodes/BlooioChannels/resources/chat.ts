import { id, type Operation, type Resource } from '../../Blooio/engine/operation';
import type { Parameters } from '../../Blooio/engine/parameters';
import { changesOf } from '../../Blooio/fields/updateFields';
import { withoutUndefined } from '../../Blooio/schemas/withoutUndefined';
import { getBackground, removeBackground, setBackground } from './background';
import {
	CHANNEL_TYPES,
	channelField,
	channelOf,
	channelTypeField,
	chatField,
	idField,
} from '../fields/ids';
import { SIMPLE_CHAT } from '../fields/simplified';

const one = (parameters: Parameters) => id(parameters.name('chatId'));

const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many chats',
	description: 'Get the conversations of the organization, the latest first',
	simplified: SIMPLE_CHAT,
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
					displayName: 'Contact ID',
					name: 'contactId',
					type: 'string',
					default: '',
					placeholder: 'e.g. ct_abc123',
					description: 'Return only chats with this contact',
				},
				{
					displayName: 'State',
					name: 'state',
					type: 'options',
					default: 'open',
					description: 'Return only chats in this state',
					options: [
						{ name: 'Blocked', value: 'blocked' },
						{ name: 'Closed', value: 'closed' },
						{ name: 'Open', value: 'open' },
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
			path: ['/chats'],
			query: withoutUndefined({
				type: filters.optionalOption('channelType', CHANNEL_TYPES),
				contact_id: filters.optionalName('contactId'),
				state: filters.optionalOption('state', ['open', 'closed', 'blocked']),
			}),
		};
	},
};

const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a chat',
	description: 'Get a conversation with its channel, contact and state',
	simplified: SIMPLE_CHAT,
	fields: [chatField],
	request: (parameters) => ({ method: 'GET', path: ['/chats/', one(parameters)] }),
};

const create: Operation = {
	name: 'Create or Get',
	value: 'createOrGet',
	action: 'Create or get a chat',
	description: 'Get the conversation with a person on a channel; it is made if there is none',
	fields: [
		channelField,
		idField('To', 'to', '+15551234567', 'Phone number, email, or ID of the provider'),
	],
	idempotent: true,
	request: (parameters) => ({
		method: 'POST',
		path: ['/chats'],
		body: { channel_id: channelOf(parameters), to: parameters.name('to') },
	}),
};

const update: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update a chat',
	description: 'Close or open a conversation, or keep data of your own with it',
	fields: [
		chatField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [
				{
					displayName: 'Metadata (JSON)',
					name: 'metadata',
					type: 'json',
					// The editor shows no placeholder in JSON, and takes an empty text for a mistake.
					default: '{}',
					description: 'Your own data, which Blooio keeps with the chat',
				},
				{
					displayName: 'State',
					name: 'state',
					type: 'options',
					default: 'closed',
					description: 'Whether the conversation is over',
					options: [
						{ name: 'Closed', value: 'closed' },
						{ name: 'Open', value: 'open' },
					],
				},
			],
		},
	],
	idempotent: true,
	request: (parameters) => {
		const fields = parameters.collection('updateFields');
		return {
			method: 'PATCH',
			path: ['/chats/', one(parameters)],
			body: changesOf({
				state: fields.optionalOption('state', ['open', 'closed']),
				metadata: fields.optionalObject('metadata'),
			}),
			chat: parameters.name('chatId'),
		};
	},
};

const typing: Operation = {
	name: 'Start or Stop Typing',
	value: 'typing',
	action: 'Start or stop typing in a chat',
	description: 'Show the other side that you are typing, or no longer (iMessage)',
	fields: [
		chatField,
		{
			displayName: 'Typing',
			name: 'state',
			type: 'options',
			default: 'started',
			description: 'Whether the other side sees that you type',
			options: [
				{ name: 'Start', value: 'started' },
				{ name: 'Stop', value: 'stopped' },
			],
		},
	],
	idempotent: true,
	request: (parameters) => {
		const stops = parameters.option('state', ['started', 'stopped']) === 'stopped';
		return {
			method: stops ? 'DELETE' : 'POST',
			path: ['/chats/', one(parameters), '/typing'],
			chat: parameters.name('chatId'),
		};
	},
};

const markAsRead: Operation = {
	name: 'Mark as Read',
	value: 'markAsRead',
	action: 'Mark a chat as read',
	description: 'Tell the other side that you have read their messages (iMessage)',
	fields: [chatField],
	idempotent: true,
	request: (parameters) => ({
		method: 'POST',
		path: ['/chats/', one(parameters), '/read'],
		chat: parameters.name('chatId'),
	}),
};

const shareContactCard: Operation = {
	name: 'Share Contact Card',
	value: 'shareContactCard',
	action: 'Share your contact card in a chat',
	description: 'Share name and photo of the sender (iMessage)',
	fields: [chatField],
	request: (parameters) => ({
		method: 'POST',
		path: ['/chats/', one(parameters), '/contact-card'],
		chat: parameters.name('chatId'),
	}),
};

/** Conversations (tag Chats). */
export const chat: Resource = {
	name: 'Chat',
	value: 'chat',
	initial: getAll.value,
	operations: [
		create,
		get,
		getBackground,
		getAll,
		markAsRead,
		removeBackground,
		setBackground,
		shareContactCard,
		typing,
		update,
	],
};
