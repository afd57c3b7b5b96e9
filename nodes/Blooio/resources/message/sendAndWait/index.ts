import { DOCUMENTED } from '../../../errors/catalogue';
import { id, type Operation } from '../../../engine/operation';
import { chatField, chatOf } from '../../../fields/chat';
import { pollOptionsField, pollOptionsOf } from '../../../fields/poll';
import { limitFields } from '../../../fields/wait';
import { given } from '../../../schemas/given';
import { readKeyChoice } from '../keyChoice';
import { questionFields } from './fields';
import { readQuestion, RESPONSE_TYPES } from './question';

/**
 * `POST /chats/{chatId}/messages` or `/polls` (OpenAPI operationIds sendMessage, sendPoll), then the
 * execution sleeps. n8n knows waiting nodes, and offers them as human review, by this value and by
 * the names `message`, `responseType` and `approval`.
 */
export const sendAndWait: Operation = {
	name: 'Send and Wait for Response',
	value: 'sendAndWait',
	action: 'Send a message and wait for the response',
	description: 'Ask something, and let the workflow sleep until the person answers',
	fields: [
		chatField,
		{
			displayName: 'Message',
			name: 'message',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			required: true,
			placeholder: 'e.g. Does Friday at 10 suit you?',
			description: 'What to ask',
		},
		{
			displayName: 'Response Type',
			name: 'responseType',
			type: 'options',
			noDataExpression: true,
			default: 'reply',
			description: 'How the person answers',
			options: [
				{
					name: 'Approval Links',
					value: 'approval',
					description: 'They open a link and press a button',
				},
				{
					name: 'Poll Vote',
					value: 'poll',
					description: 'They vote in an iMessage poll',
				},
				{
					name: 'Reply in Chat',
					value: 'reply',
					description: 'They write back, as they always do',
				},
			],
		},
		{ ...pollOptionsField, displayOptions: { show: { responseType: ['poll'] } } },
		...questionFields,
		...limitFields,
		{
			displayName:
				'n8n must be reachable from the internet for the answer to arrive (WEBHOOK_URL). One item at a time: put several through a Loop Over Items node.',
			name: 'waitNotice',
			type: 'notice',
			default: '',
		},
	],
	codes: DOCUMENTED.map(({ code }) => code),
	ownOutputs: {
		reply: ['Timed Out', 'Answered'],
		poll: ['Timed Out', 'Answered'],
		approval: ['Timed Out', 'Approved', 'Declined'],
	},
	runner: 'question',
	writesMessages: true,
	question: readQuestion,
	request: (parameters) => {
		const chat = chatOf(parameters);
		const text = parameters.text('message');
		const about = { chat_id: chat };
		readQuestion(parameters);
		if (parameters.option('responseType', RESPONSE_TYPES) === 'poll') {
			const body = given({ title: text, options: pollOptionsOf(parameters) });
			return { method: 'POST', path: ['/chats/', id(chat), '/polls'], body, chat, about };
		}
		return {
			method: 'POST',
			path: ['/chats/', id(chat), '/messages'],
			body: { text },
			chat,
			about,
			key: readKeyChoice(parameters.collection('options')),
		};
	},
	rejects: (body) => body.status === 'failed',
};
