import { NEWER, type Wanted } from '../../conversation/collect';
import { id, type Operation } from '../../engine/operation';
import type { Parameters } from '../../engine/parameters';
import { chatOf, readChatField } from '../../fields/chat';
import { messageIdOf, sentMessageField } from '../../fields/message';
import { collectWith } from '../../waiting';

const DEFAULT_QUIET_S = 8;
const DEFAULT_MOST_S = 60;

function wantedOf(parameters: Parameters): Wanted {
	const options = parameters.collection('options');
	const quietS = options.optionalNumber('quietTime', { min: 1, max: 60, whole: false });
	const mostS = options.optionalNumber('longestTime', { min: 1, max: 3600, whole: false });
	const quietMs = (quietS ?? DEFAULT_QUIET_S) * 1000;
	return {
		chat: chatOf(parameters),
		messageId: messageIdOf(parameters),
		quietMs,
		mostMs: Math.max(quietMs, (mostS ?? DEFAULT_MOST_S) * 1000),
	};
}

/**
 * All that somebody wrote in one go, by `GET /chats/{chatId}/messages` (OpenAPI operationId
 * listChatMessages), once they have paused. Of the executions that the messages started, the one of
 * the last message goes on.
 */
export const collect: Operation = {
	name: 'Collect',
	value: 'collect',
	action: 'Collect quick messages into one',
	description:
		'Behind the trigger: wait until the person has paused, and go on once with all that they wrote',
	fields: [
		{ ...readChatField, default: { mode: 'phone', value: '={{ $json.chat_id }}' } },
		{
			...sentMessageField,
			description: 'The <code>message_id</code> of the message that came in',
		},
	],
	options: [
		{
			displayName: 'Longest Time',
			name: 'longestTime',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 3600 },
			default: DEFAULT_MOST_S,
			description:
				'How many seconds may pass at most, quiet included, where somebody writes without a pause. What comes later starts a new collection.',
		},
		{
			displayName: 'Quiet Time',
			name: 'quietTime',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 60 },
			default: DEFAULT_QUIET_S,
			description: 'How many seconds without a further message end the waiting, 60 at most',
		},
	],
	ownOutputs: [{ names: ['Collected', 'Newer Message'] }],
	hints: (entries) =>
		entries.length > 0 && entries.every((entry) => entry[NEWER] !== undefined)
			? [
					'Nothing goes on by Collected: a newer message stands for this one, or it is a tapback or a message of your own.',
				]
			: [],
	runner: collectWith(wantedOf),
	request: (parameters) => ({
		method: 'GET',
		path: ['/chats/', id(wantedOf(parameters).chat), '/messages'],
	}),
};
