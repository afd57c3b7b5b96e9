import { updateDisplayOptions } from 'n8n-workflow';

import { GIVEN } from '../../v2/codes';
import { V2_WAITS } from '../../v2/waits';
import { id, type Operation } from '../../engine/operation';
import type { Parameters } from '../../engine/parameters';
import { attachmentsField, attachmentsOf } from '../../fields/files/attachments';
import { chatField, chatOf } from '../../fields/chat';
import { pollOptionsField, pollOptionsOf } from '../../fields/waiting/poll';
import { readSender, senderFields, senderOf } from '../../fields/sender';
import { afterAnswerOption } from '../../fields/waiting/afterAnswer';
import { firstQuestionOptions, questionOptions } from '../../fields/waiting/options';
import { pageTextsOption, pinOption } from '../../fields/waiting/pageTexts';
import { separateOutputsField } from '../../fields/waiting/separateOutputs';
import { isGroup } from '../../schemas/address/chatId';
import { PUBLIC_ADDRESS } from '../../schemas/address/web/reach';
import { textFormatOf, textFormatOption } from '../../fields/sending/textFormat';
import { skippingTagged, skipTagsField } from '../../fields/sending/skipTags';
import { askWith } from '../../waiting';
import { readKeyChoice } from '../../fields/key/keyChoice';
import { comparable } from '../../fields/key/sameContent';
import { answerHintOption } from '../../fields/waiting/question/chatApproval';
import { questionFields } from '../../fields/waiting/question/fields';
import { formOptions } from '../../fields/waiting/question/formFields';
import { readQuestion } from '../../fields/waiting/question/question';

/** A poll has no files, and comes from the number that Blooio chooses (OpenAPI operationId sendPoll). */
const messageOptions = updateDisplayOptions({ hide: { '/responseType': ['poll'] } }, [
	attachmentsField,
	...senderFields,
]);

const questionIn = (parameters: Parameters) =>
	readQuestion(parameters, isGroup(chatOf(parameters)));

/**
 * `POST /chats/{chatId}/messages` or `/polls` (OpenAPI operationIds sendMessage, sendPoll), then the
 * execution sleeps. n8n knows waiting nodes, and offers them as human review, by this value and by
 * the names `message`, `responseType` and `approval`.
 */
export const sendAndWait: Operation = {
	name: 'Send and Wait for Response',
	value: 'sendAndWait',
	action: 'Send message and wait for response',
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
			default: 'approval',
			description: 'How the person answers',
			builderHint: {
				propertyHint:
					"Use 'reply' with replyOptions.acceptedAnswers for a question in the chat, 'approval' with chatApproval true for a yes or no, 'poll' for groups on iMessage, 'freeText' or 'customForm' for forms and for SMS. What was answered is in $json.data, and $json.choice names the accepted answer; $json.timed_out is true when nobody answered.",
			},
			options: [
				{
					name: 'Approval',
					value: 'approval',
					description: 'They open a link and press a button, or answer with 👍 or 👎',
				},
				{
					name: 'Custom Form',
					value: 'customForm',
					description: 'They open a link and fill in a form of yours',
				},
				{
					name: 'Free Text',
					value: 'freeText',
					description: 'They open a link and write into one field',
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
		separateOutputsField,
		{
			displayName: `For the answer to arrive, n8n must be reachable from the internet under the address in ${PUBLIC_ADDRESS}. Only one question can be asked at a time: send several items through a Loop Over Items node.`,
			name: 'waitNotice',
			type: 'notice',
			default: '',
		},
	],
	options: [
		...messageOptions,
		skipTagsField,
		...questionOptions,
		textFormatOption,
		afterAnswerOption,
		answerHintOption,
		pageTextsOption,
		pinOption,
		...formOptions,
	],
	firstOptions: firstQuestionOptions,
	codes: [...GIVEN.map(({ code }) => code), 'opted_out', 'webhook_limit_reached'],
	ownOutputs: [
		{
			when: { separateOutputs: true, responseType: 'approval' },
			names: ['Timed Out', 'Approved', 'Declined'],
		},
		{ when: { separateOutputs: true, responseType: 'poll' }, names: ['Timed Out', 'Answered'] },
		{ when: { separateOutputs: true, responseType: 'reply' }, names: ['Timed Out', 'Answered'] },
		{ when: { separateOutputs: true, responseType: 'freeText' }, names: ['Timed Out', 'Answered'] },
		{
			when: { separateOutputs: true, responseType: 'customForm' },
			names: ['Timed Out', 'Answered'],
		},
		{ names: ['Result'] },
	],
	runner: askWith(questionIn, V2_WAITS),
	writesMessages: true,
	request: (parameters) => {
		const chat = chatOf(parameters);
		const options = parameters.collection('options');
		const format = textFormatOf(options);
		const message = format(parameters.text('message'));
		const question = questionIn(parameters);
		const hint = question.kind === 'reply' ? question.hint : undefined;
		const text = hint === undefined ? message : `${message}\n\n${hint}`;
		if (question.kind === 'poll') {
			const body = { title: text, options: pollOptionsOf(parameters, format) };
			const about = { chat_id: chat };
			const plan = skippingTagged(options, chat);
			return { method: 'POST', path: ['/chats/', id(chat), '/polls'], body, chat, about, plan };
		}
		const sender = readSender(options, chat);
		const attachments = attachmentsOf(options);
		const key = readKeyChoice(options);
		return {
			method: 'POST',
			path: ['/chats/', id(chat), '/messages'],
			body: comparable(
				{ text, ...(attachments.length > 0 && { attachments }), ...sender.body },
				key,
			),
			chat,
			key,
			about: { chat_id: chat, ...sender.about },
			plan: skippingTagged(options, chat, sender.plan),
		};
	},
	response: (body, { status, request, key }) => ({
		...body,
		...request.about,
		// A poll has no sender to choose, and no protection against a second one.
		...(request.about?.sender !== undefined && {
			sender: senderOf(body, request, status === 200),
			duplicate: status === 200,
			idempotency_key: key ?? null,
		}),
	}),
	rejects: (body) => body.status === 'failed',
};
