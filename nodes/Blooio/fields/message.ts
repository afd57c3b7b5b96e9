import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../engine/parameters';
import { trimmed } from '../schemas/plainText';
import { pickedIn } from './locators/locator';

/** A message of the chat, from the list of its latest or by ID (OpenAPI parameter MessageIdParam). */
export const messageIdField: INodeProperties = {
	displayName: 'Message',
	name: 'messageId',
	type: 'resourceLocator',
	typeOptions: { loadOptionsDependsOn: ['chatId.value'] },
	default: { mode: 'id', value: '' },
	required: true,
	description: 'The <code>message_id</code> that Send returned or that an event brought',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a message...',
			typeOptions: { searchListMethod: 'searchMessages', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. msg_abc123def456',
		},
	],
};

/** The same where it mostly is the one that the node before has sent. */
export const sentMessageField: INodeProperties = {
	...messageIdField,
	default: { mode: 'id', value: '={{ $json.message_id }}' },
};

/** Blooio finds a message in its own chat alone, and says of both the same. */
export const messageRemedies = {
	not_found:
		'Check the message and the chat: a message is found only in the chat that it belongs to',
};

/** The message that the locator names. */
export const messageIdOf = (parameters: Parameters): string =>
	trimmed(pickedIn(parameters, 'messageId'));

const BY = ['id', 'last', 'position', 'secondToLast'] as const;
const DIRECTIONS = ['any', 'inbound', 'outbound'] as const;

const show = (...by: Array<(typeof BY)[number]>) => ({ show: { messageBy: by } });

/** A message by its ID, or counted from the end of the chat (OpenAPI operationId addReaction). */
export const messageTargetFields: INodeProperties[] = [
	{
		displayName: 'Which Message',
		name: 'messageBy',
		type: 'options',
		default: 'id',
		description: 'Which message of the chat is meant',
		options: [
			{ name: 'By Position', value: 'position', description: 'Counted from the end of the chat' },
			{ name: 'Last Message', value: 'last' },
			{ name: 'Second to Last Message', value: 'secondToLast' },
			{ name: 'Specific Message', value: 'id', description: 'From the list, or by its ID' },
		],
	},
	// Not required: n8n would miss it as well when an expression decides which message it is.
	{ ...messageIdField, required: false, displayOptions: show('id') },
	{
		displayName: 'Position',
		name: 'position',
		type: 'number',
		typeOptions: { minValue: 1 },
		displayOptions: show('position'),
		default: 1,
		description: 'Counted from the end: 1 is the last message, 2 the one before it',
	},
	{
		displayName: 'Direction',
		name: 'direction',
		type: 'options',
		displayOptions: show('last', 'position', 'secondToLast'),
		default: 'any',
		description: 'Which messages to count',
		options: [
			{ name: 'All Messages', value: 'any' },
			{ name: 'Inbound Only', value: 'inbound', description: 'Messages that came in' },
			{ name: 'Outbound Only', value: 'outbound', description: 'Messages that went out' },
		],
	},
];

/** A message as a path names it; one by position becomes another as soon as a message arrives. */
interface MessageTarget {
	segment: string;
	byPosition: boolean;
	direction?: string;
}

/** The message that these fields name. */
export function messageTargetOf(parameters: Parameters): MessageTarget {
	const by = parameters.option('messageBy', BY);
	if (by === 'id') return { segment: messageIdOf(parameters), byPosition: false };
	const position = {
		last: () => 1,
		secondToLast: () => 2,
		position: () => parameters.optionalNumber('position', { min: 1, max: 10_000 }) ?? 1,
	}[by]();
	const direction = parameters.option('direction', DIRECTIONS);
	return {
		segment: `-${position}`,
		byPosition: true,
		...(direction !== 'any' && { direction }),
	};
}
