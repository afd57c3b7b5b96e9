import { id, type Operation } from '../../../engine/operation';
import { chatField, chatOf } from '../../../fields/chat';
import { fromNumberField } from '../../../fields/number';
import { parsePhoneNumber } from '../../../schemas/chatId';
import { DOCUMENTED } from '../../../errors/catalogue';
import { additionalFields } from './additionalFields';
import { composeMessage, messagesIn } from './compose';
import { contentFields } from './contentFields';
import { readKeyChoice } from '../keyChoice';

/** `POST /chats/{chatId}/messages` (OpenAPI operationId sendMessage). */
export const send: Operation = {
	name: 'Send',
	value: 'send',
	action: 'Send a message',
	description: 'Send an iMessage, RCS or SMS to a person, several people or a group',
	fields: [
		chatField,
		...contentFields,
		{
			displayName: 'Sender',
			name: 'sender',
			type: 'options',
			default: 'automatic',
			description: 'Which of your numbers the message comes from',
			options: [
				{
					name: 'Automatic',
					value: 'automatic',
					description: 'Blooio chooses, and keeps to the number that this person knows',
				},
				{ name: 'Specific Number', value: 'number', description: 'Choose the number yourself' },
			],
		},
		{ ...fromNumberField, displayOptions: { show: { sender: ['number'] } } },
		additionalFields,
	],
	codes: DOCUMENTED.map(({ code }) => code),
	defaultCodes: [
		'attachment_first_message_not_allowed',
		'inbound_only_no_prior_inbound',
		'outbound_limit_reached',
		'new_conversation_limit_reached',
	],
	successLabel: 'Sent',
	writesMessages: true,
	request: (parameters) => {
		const chat = chatOf(parameters);
		const sender = parameters.option('sender', ['automatic', 'number']);
		const body = {
			...composeMessage(parameters),
			...(sender === 'number' && {
				from_number: parsePhoneNumber(
					parameters.locator('fromNumber'),
					parameters.label('fromNumber'),
				),
			}),
		};
		return {
			method: 'POST',
			path: ['/chats/', id(chat), '/messages'],
			body,
			chat,
			messages: messagesIn(body),
			key: readKeyChoice(parameters.collection('options')),
			about: { chat_id: chat },
		};
	},
	response: (body, { status, request, key }) => ({
		...body,
		...request.about,
		duplicate: status === 200,
		idempotency_key: key ?? null,
	}),
	rejects: (body) => body.status === 'failed',
};
