import type { IDataObject } from 'n8n-workflow';

import type { Operation } from '../../../Blooio/engine/operation';
import type { Parameters } from '../../../Blooio/engine/parameters';
import { InvalidInput } from '../../../Blooio/errors/invalidInput';
import { plainAttachmentsField } from '../../../Blooio/fields/files/attachments';
import { readKeyChoice } from '../../../Blooio/fields/key/keyChoice';
import { comparable } from '../../../Blooio/fields/key/sameContent';
import { textFormatOf } from '../../../Blooio/fields/sending/textFormat';
import { firstQuestionOptions, ownWebhookOptions } from '../../../Blooio/fields/waiting/options';
import { pollOptionsField, pollOptionsOf } from '../../../Blooio/fields/waiting/poll';
import {
	answerOptions,
	answerOutputs,
	askingFields,
} from '../../../Blooio/fields/waiting/question/panel';
import { questionText, readQuestion } from '../../../Blooio/fields/waiting/question/question';
import { askWith } from '../../../Blooio/waiting';
import { SEND_CODES } from '../../v4/codes';
import { V4_WAITS } from '../../v4/waits';
import { filesOf } from '../send/compose';
import { fitPlan } from '../send/fitPlan';
import { routingFields, routingOf } from '../send/routing';
import { pathOf, targetOf, toField, type Target } from '../send/target';

/** @throws InvalidInput for several people: there may be a chat for each, and one answer is waited for */
function oneChat(parameters: Parameters): Target {
	const target = targetOf(parameters);
	if (!Array.isArray(target.to)) return target;
	throw new InvalidInput(
		`To has ${target.to.length} people`,
		'Ask one person or a group; to ask several people, send an item for each through a Loop Over Items node',
		'To',
	);
}

const isGroup = (target: Target) => target.identity.startsWith('grp_');

const questionIn = (parameters: Parameters) =>
	readQuestion(parameters, isGroup(oneChat(parameters)));

/** What is sent: a poll, or a text with the files that go along. */
function contentOf(parameters: Parameters): IDataObject {
	const options = parameters.collection('options');
	const format = textFormatOf(options);
	const question = questionIn(parameters);
	const text = questionText(parameters, question);
	if (question.kind === 'poll') {
		return { poll: { title: text, options: pollOptionsOf(parameters, format) } };
	}
	const attachments = filesOf(options);
	return { text, ...(attachments.length > 0 && { attachments }) } as IDataObject;
}

/**
 * `POST /messages` or `POST /chats/{chatId}/messages` (operationIds sendMessage, sendMessageToChat), then
 * the execution sleeps. n8n knows waiting nodes, and offers them as human review, by this value and by
 * the names `message`, `responseType` and `approval`.
 */
export const sendAndWait: Operation = {
	name: 'Send and Wait for Response',
	value: 'sendAndWait',
	action: 'Send message and wait for response',
	description: 'Ask something, and let the workflow sleep until the person answers',
	fields: [toField, ...routingFields, ...askingFields(pollOptionsField)],
	options: [plainAttachmentsField, ...ownWebhookOptions, ...answerOptions],
	firstOptions: firstQuestionOptions,
	codes: [...SEND_CODES, 'webhook_limit_reached'],
	ownOutputs: answerOutputs,
	runner: askWith(questionIn, V4_WAITS),
	writesMessages: true,
	request: (parameters) => {
		const target = oneChat(parameters);
		const key = readKeyChoice(parameters.collection('options'));
		const content = comparable(contentOf(parameters), key);
		const { to, chatId } = target;
		const body = chatId === undefined ? { ...routingOf(parameters), to, ...content } : content;
		return {
			method: 'POST',
			path: pathOf(target),
			body,
			chat: target.identity,
			key,
			plan: fitPlan(body, chatId),
			about: { to: chatId ?? to },
		};
	},
	response: (body, { status, request, key }) => ({
		...request.about,
		...body,
		message_id: body.id ?? null,
		...(request.body?.poll !== undefined && { poll_id: body.id ?? null }),
		duplicate: status === 200,
		idempotency_key: key ?? null,
	}),
	rejects: ({ status }) => status === 'failed',
};
