import { updateDisplayOptions } from 'n8n-workflow';

import { GIVEN } from '../../v2/codes';
import { V2_WAITS } from '../../v2/waits';
import { id, type Operation } from '../../engine/operation';
import type { Parameters } from '../../engine/parameters';
import { attachmentsField, attachmentsOf } from '../../fields/files/attachments';
import { chatField, chatOf } from '../../fields/chat';
import { pollOptionsField, pollOptionsOf } from '../../fields/waiting/poll';
import { readSender, senderFields, senderOf } from '../../fields/sender';
import { firstQuestionOptions, questionOptions } from '../../fields/waiting/options';
import { isGroup } from '../../schemas/address/chatId';
import { textFormatOf } from '../../fields/sending/textFormat';
import { skippingTagged, skipTagsField } from '../../fields/sending/skipTags';
import { askWith } from '../../waiting';
import { readKeyChoice } from '../../fields/key/keyChoice';
import { comparable } from '../../fields/key/sameContent';
import { answerOptions, answerOutputs, askingFields } from '../../fields/waiting/question/panel';
import { questionText, readQuestion } from '../../fields/waiting/question/question';

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
	fields: [chatField, ...askingFields(pollOptionsField)],
	options: [...messageOptions, skipTagsField, ...questionOptions, ...answerOptions],
	firstOptions: firstQuestionOptions,
	codes: [...GIVEN.map(({ code }) => code), 'opted_out', 'webhook_limit_reached'],
	ownOutputs: answerOutputs,
	runner: askWith(questionIn, V2_WAITS),
	writesMessages: true,
	request: (parameters) => {
		const chat = chatOf(parameters);
		const options = parameters.collection('options');
		const format = textFormatOf(options);
		const question = questionIn(parameters);
		const text = questionText(parameters, question);
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
