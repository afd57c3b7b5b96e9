import { id, type Operation, type Resource } from '../../Blooio/engine/operation';
import type { Parameters } from '../../Blooio/engine/parameters';
import { withoutUndefined } from '../../Blooio/schemas/withoutUndefined';
import { chatField, messageField } from '../fields/ids';
import { send } from './send/send';
import { sendAndWait } from './waiting/sendAndWait';
import { waitForDelivery } from './waiting/waitForDelivery';
import { SIMPLE_MESSAGE } from '../fields/simplified';

const chat = (parameters: Parameters) => id(parameters.name('chatId'));
const one = (parameters: Parameters) => id(parameters.name('messageId'));

const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a message',
	description: 'Get a message with its status',
	simplified: SIMPLE_MESSAGE,
	fields: [chatField, messageField],
	request: (parameters) => ({
		method: 'GET',
		path: ['/chats/', chat(parameters), '/messages/', one(parameters)],
	}),
};

const getStatus: Operation = {
	name: 'Get Status',
	value: 'getStatus',
	action: 'Get the status of a message',
	description: 'Get where a message stands: queued, sent, delivered, read or failed',
	fields: [chatField, messageField],
	request: (parameters) => ({
		method: 'GET',
		path: ['/chats/', chat(parameters), '/messages/', one(parameters), '/status'],
	}),
};

const getEvents: Operation = {
	name: 'Get Events',
	value: 'getEvents',
	action: 'Get the events of a message',
	description: 'Get what has become of a message, with times',
	fields: [chatField, messageField],
	listing: { property: 'data', identity: 'id', pages: 'cursor' },
	request: (parameters) => ({
		method: 'GET',
		path: ['/chats/', chat(parameters), '/messages/', one(parameters), '/events'],
	}),
};

const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many messages',
	description: 'Get the messages of a chat, the latest first',
	simplified: SIMPLE_MESSAGE,
	fields: [
		chatField,
		{
			displayName: 'Oldest First',
			name: 'oldestFirst',
			type: 'boolean',
			default: false,
			description: 'Whether to begin with the oldest message',
		},
	],
	listing: { property: 'data', identity: 'id', pages: 'cursor' },
	request: (parameters) => ({
		method: 'GET',
		path: ['/chats/', chat(parameters), '/messages'],
		query: withoutUndefined({ order: parameters.boolean('oldestFirst') ? 'asc' : undefined }),
	}),
};

const react: Operation = {
	name: 'Add or Remove Reaction',
	value: 'react',
	action: 'Add or remove a reaction',
	description: 'Put a tapback on a message, or take it back (iMessage)',
	fields: [
		chatField,
		messageField,
		{
			displayName: 'Reaction',
			name: 'reaction',
			type: 'options',
			default: 'love',
			description: 'The tapback',
			options: [
				{ name: 'Dislike', value: 'dislike' },
				{ name: 'Emphasize', value: 'emphasize' },
				{ name: 'Laugh', value: 'laugh' },
				{ name: 'Like', value: 'like' },
				{ name: 'Love', value: 'love' },
				{ name: 'Question', value: 'question' },
			],
		},
		{
			displayName: 'Remove',
			name: 'remove',
			type: 'boolean',
			default: false,
			description: 'Whether to take the reaction back',
		},
	],
	idempotent: true,
	request: (parameters) => {
		const sign = parameters.boolean('remove') ? '-' : '+';
		const kinds = ['love', 'like', 'dislike', 'laugh', 'emphasize', 'question'] as const;
		return {
			method: 'POST',
			path: ['/chats/', chat(parameters), '/messages/', one(parameters), '/reactions'],
			body: { reaction: `${sign}${parameters.option('reaction', kinds)}` },
			chat: parameters.name('chatId'),
		};
	},
};

/** Messages (tag Messages). */
export const message: Resource = {
	name: 'Message',
	value: 'message',
	initial: 'send',
	operations: [react, get, getEvents, getAll, getStatus, send, sendAndWait, waitForDelivery],
};
