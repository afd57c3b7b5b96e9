import { id, type Operation } from '../../../engine/operation';
import { chatOf, readChatField } from '../../../fields/chat';
import { messageIdField, messageIdOf, messageRemedies } from '../../../fields/message';
import {
	acceptedAnswersField,
	askAgainText,
	fromField,
	inlineOnlyField,
	matchField,
	reactionsField,
	readAnswerRules,
} from '../../../fields/waiting/answerRules';
import { pollIdField, pollIdOf, votesField, votesOf } from '../../../fields/waiting/poll';
import { isRecord } from '../../../schemas/answers/record';
import { answerPlan, pollPlan } from './plan';

const only = (responseType: string) => ({
	displayOptions: { show: { responseType: [responseType] } },
});

/**
 * What was answered to a question that is out already, by `GET /chats/{chatId}/messages` or
 * `GET /chats/{chatId}/polls/{pollId}` (OpenAPI operationIds listChatMessages, getPollResults): by
 * the rules of Send and Wait, without a wait, a webhook or a public address.
 */
export const getAnswer: Operation = {
	name: 'Get Answer',
	value: 'getAnswer',
	action: 'Get the answer to a message',
	description:
		'Check whether people have answered messages or polls that you sent, any number of them at once',
	fields: [
		readChatField,
		{
			displayName: 'Response Type',
			name: 'responseType',
			type: 'options',
			noDataExpression: true,
			default: 'reply',
			description: 'How the person answers',
			options: [
				{ name: 'Poll Vote', value: 'poll', description: 'They vote in an iMessage poll' },
				{
					name: 'Reply in Chat',
					value: 'reply',
					description: 'They write back, as they always do',
				},
			],
		},
		{
			...messageIdField,
			...only('reply'),
			required: false,
			description: 'The <code>message_id</code> of the question, which Send returned',
		},
		{
			...pollIdField,
			...only('poll'),
			required: false,
			description: 'The <code>poll_id</code> that Send returned',
		},
		{ ...votesField, ...only('poll'), description: 'How many votes make an answer' },
		{
			displayName: 'Reply Options',
			name: 'replyOptions',
			type: 'collection',
			placeholder: 'Add option',
			...only('reply'),
			default: {},
			options: [acceptedAnswersField, fromField, inlineOnlyField, matchField, reactionsField],
		},
	],
	remedies: messageRemedies,
	attachmentsOf: ({ data }) => (isRecord(data) ? [data.attachments] : []),
	request: (parameters) => {
		const chat = chatOf(parameters);
		if (parameters.option('responseType', ['reply', 'poll']) === 'poll') {
			const poll = pollIdOf(parameters);
			return {
				method: 'GET',
				path: ['/chats/', id(chat), '/polls/', id(poll)],
				plan: pollPlan({ chat, poll, votes: votesOf(parameters) }),
			};
		}
		const rules = readAnswerRules(parameters.collection('replyOptions'));
		return {
			method: 'GET',
			path: ['/chats/', id(chat), '/messages'],
			plan: answerPlan(chat, {
				...rules,
				messageId: messageIdOf(parameters),
				...(rules.accepted.length > 0 && { askAgain: askAgainText(rules.accepted) }),
			}),
		};
	},
};
