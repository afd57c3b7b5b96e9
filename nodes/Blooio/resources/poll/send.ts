import { id, type Operation } from '../../engine/operation';
import { GIVEN_TO_POLLS } from '../../v2/codes';
import { chatField, chatOf } from '../../fields/chat';
import { skippingTagged, skipTagsField } from '../../fields/sending/skipTags';
import { pollOptionsField, pollOptionsOf } from '../../fields/waiting/poll';
import { textFormatOf, textFormatOption } from '../../fields/sending/textFormat';
import { withoutUndefined } from '../../schemas/withoutUndefined';

/** `POST /chats/{chatId}/polls` (OpenAPI operationId sendPoll). */
export const send: Operation = {
	name: 'Send',
	value: 'send',
	action: 'Send a poll',
	description: 'Send an iMessage poll with 2 to 10 options for people to vote on',
	fields: [
		chatField,
		{
			displayName: 'Question',
			name: 'title',
			type: 'string',
			default: '',
			placeholder: 'e.g. What shall we eat?',
			description: 'What the poll asks',
		},
		pollOptionsField,
	],
	options: [skipTagsField, textFormatOption],
	codes: [...GIVEN_TO_POLLS, 'opted_out'],
	ownOutputs: [{ names: ['Sent'] }],
	request: (parameters) => {
		const chat = chatOf(parameters);
		const title = parameters.optionalText('title');
		const options = parameters.collection('options');
		const format = textFormatOf(options);
		return {
			method: 'POST',
			path: ['/chats/', id(chat), '/polls'],
			body: withoutUndefined({
				title: title === undefined ? undefined : format(title),
				options: pollOptionsOf(parameters, format),
			}),
			chat,
			plan: skippingTagged(options, chat),
		};
	},
	rejects: (body) => body.status === 'failed',
};
