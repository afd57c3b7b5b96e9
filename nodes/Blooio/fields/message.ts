import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../engine/parameters';

/** A message by its ID (OpenAPI parameter MessageIdParam). */
export const messageIdField: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. msg_abc123def456',
	description: 'The <code>message_id</code> that Send returned or that an event brought',
};

export const messageIdOf = (parameters: Parameters): string => parameters.name('messageId');

const BY = ['id', 'last', 'position', 'secondToLast'] as const;
const DIRECTIONS = ['any', 'inbound', 'outbound'] as const;

const show = (...by: Array<(typeof BY)[number]>) => ({ show: { messageBy: by } });

/** A message by its ID, or counted from the end of the chat (OpenAPI operationId addReaction). */
export const messageTargetFields: INodeProperties[] = [
	{
		displayName: 'Message',
		name: 'messageBy',
		type: 'options',
		default: 'id',
		description: 'Which message of the chat is meant',
		options: [
			{ name: 'By ID', value: 'id' },
			{ name: 'By Position', value: 'position', description: 'Counted from the end of the chat' },
			{ name: 'Last Message', value: 'last' },
			{ name: 'Second to Last Message', value: 'secondToLast' },
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
