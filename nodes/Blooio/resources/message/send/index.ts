import { id, type Operation } from '../../../engine/operation';
import { chatField, chatOf } from '../../../fields/chat';
import { readSender, senderHints, senderOf } from '../../../fields/sender';
import { skippingTagged } from '../../../fields/sending/skipTags';
import { typingOf } from '../../../fields/sending/typingTime';
import { GIVEN } from '../../../v2/codes';
import { composeMessage, messagesIn } from './compose';
import { readKeyChoice } from '../../../fields/key/keyChoice';
import { comparable } from '../../../fields/key/sameContent';
import { messageOptions } from './messageOptions';
import { textFields } from './textFields';

/** `POST /chats/{chatId}/messages` (OpenAPI operationId sendMessage). */
export const send: Operation = {
	name: 'Send',
	value: 'send',
	action: 'Send a message',
	description: 'Send an iMessage, RCS or SMS to a person, several people or a group',
	fields: [chatField, ...textFields],
	options: messageOptions,
	codes: [...GIVEN.map(({ code }) => code), 'opted_out'],
	defaultCodes: [
		'attachment_first_message_not_allowed',
		'inbound_only_no_prior_inbound',
		'outbound_limit_reached',
		'new_conversation_limit_reached',
	],
	ownOutputs: [{ names: ['Sent'] }],
	writesMessages: true,
	request: (parameters) => {
		const chat = chatOf(parameters);
		const options = parameters.collection('options');
		const sender = readSender(options, chat);
		const key = readKeyChoice(options);
		const body = comparable({ ...composeMessage(parameters), ...sender.body }, key);
		return {
			method: 'POST',
			path: ['/chats/', id(chat), '/messages'],
			body,
			chat,
			messages: messagesIn(body),
			key,
			about: { chat_id: chat, ...sender.about },
			lead: typingOf(options, chat),
			plan: skippingTagged(options, chat, sender.plan),
		};
	},
	response: (body, { status, request, key }) => ({
		...body,
		...request.about,
		sender: senderOf(body, request, status === 200),
		duplicate: status === 200,
		idempotency_key: key ?? null,
	}),
	hints: senderHints,
	rejects: (body) => body.status === 'failed',
};
