import { id, type Operation } from '../../../engine/operation';
import { chatOf, readChatField } from '../../../fields/chat';
import { counted } from '../../../errors/texts/counted';
import { isRecord } from '../../../schemas/answers/record';
import { conversationPlan } from './plan';

const DEFAULT_COUNT = 30;
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const HOUR_MS = 3_600_000;

/**
 * The end of a chat in the form in which models take it, by `GET /chats/{chatId}/messages` (OpenAPI
 * operationId listChatMessages).
 */
export const getConversation: Operation = {
	name: 'Get Conversation',
	value: 'getConversation',
	action: 'Get the conversation of a chat',
	description:
		'Get the last messages of a chat as one item, in the form in which AI models read them',
	fields: [readChatField],
	options: [
		{
			displayName: 'Last Hours',
			name: 'lastHours',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 24,
			description: 'Leaves out what is older than so many hours; 0 means any age',
		},
		{
			displayName: 'Last Messages',
			name: 'lastMessages',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 2000 },
			default: DEFAULT_COUNT,
			description: 'How many messages to get at most, counted from the end of the chat',
		},
	],
	hints: (entries) => {
		const silent = entries.filter(({ messages }) => asList(messages).length === 0).length;
		if (silent === 0) return [];
		const what = counted(silent, 'conversation has', 'conversations have');
		return [`${what} no messages. Check the chat, and Last Hours where it is in Options.`];
	},
	// Newest first: where the bounds of downloads end, the old ones are what can be done without.
	attachmentsOf: ({ messages }) =>
		asList(messages)
			.flatMap((message) => (isRecord(message) ? [message.attachments] : []))
			.reverse(),
	request: (parameters) => {
		const chat = chatOf(parameters);
		const options = parameters.collection('options');
		const count = options.optionalNumber('lastMessages', { min: 1, max: 2000 }) ?? DEFAULT_COUNT;
		const hours = options.optionalNumber('lastHours', { min: 0, max: 100_000, whole: false });
		return {
			method: 'GET',
			path: ['/chats/', id(chat), '/messages'],
			plan: conversationPlan({
				chat,
				count,
				zone: parameters.zone,
				...(hours !== undefined && hours > 0 && { sinceMs: hours * HOUR_MS }),
			}),
		};
	},
};
