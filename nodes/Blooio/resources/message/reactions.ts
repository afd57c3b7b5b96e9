import type { INodeProperties } from 'n8n-workflow';

import { id, type Operation } from '../../engine/operation';
import type { Parameters } from '../../engine/parameters';
import { chatOf, readChatField } from '../../fields/chat';
import { messageRemedies, messageTargetFields, messageTargetOf } from '../../fields/message';
import { parseReaction } from '../../schemas/reaction';

const reactionFields: INodeProperties[] = [
	{
		displayName: 'Reaction',
		name: 'reaction',
		type: 'options',
		default: 'love',
		description: 'A tapback or an emoji. An expression may give the emoji itself.',
		options: [
			{ name: 'Dislike', value: 'dislike' },
			{ name: 'Emphasize', value: 'emphasize' },
			{ name: 'Laugh', value: 'laugh' },
			{ name: 'Like', value: 'like' },
			{ name: 'Love', value: 'love' },
			{ name: 'Other Emoji', value: 'emoji' },
			{ name: 'Question', value: 'question' },
		],
	},
	{
		displayName: 'Emoji',
		name: 'emoji',
		type: 'string',
		displayOptions: { show: { reaction: ['emoji'] } },
		default: '',
		placeholder: 'e.g. 🎉',
		description: 'A single emoji',
	},
];

function reactionOf(parameters: Parameters, sign: '+' | '-'): string {
	const isOther = /^(?:other )?emoji$/i.test(parameters.name('reaction'));
	const field = isOther ? 'emoji' : 'reaction';
	return parseReaction(parameters.text(field), parameters.label(field), sign);
}

const reaction = (
	sign: '+' | '-',
	texts: Pick<Operation, 'name' | 'value' | 'action' | 'description'>,
): Operation => ({
	...texts,
	fields: [readChatField, ...messageTargetFields, ...reactionFields],
	remedies: messageRemedies,
	request: (parameters) => {
		const chat = chatOf(parameters);
		const { segment, byPosition, direction } = messageTargetOf(parameters);
		return {
			method: 'POST',
			path: ['/chats/', id(chat), '/messages/', id(segment), '/reactions'],
			body: { reaction: `${sign}${reactionOf(parameters, sign)}`, ...(direction && { direction }) },
			chat,
			idempotent: !byPosition,
		};
	},
});

/** `POST /chats/{chatId}/messages/{messageId}/reactions` (OpenAPI operationId addReaction). */
export const addReaction = reaction('+', {
	name: 'Add Reaction',
	value: 'addReaction',
	action: 'Add a reaction to a message',
	description: 'React to a message with a tapback or an emoji, e.g. to the last one of a chat',
});

/** The same call with a minus sign before the reaction. */
export const removeReaction = reaction('-', {
	name: 'Remove Reaction',
	value: 'removeReaction',
	action: 'Remove a reaction from a message',
	description: 'Take back a tapback or an emoji from a message',
});
