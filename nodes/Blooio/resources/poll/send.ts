import { id, type Operation } from '../../engine/operation';
import { InvalidInput } from '../../errors/invalidInput';
import { chatField, chatOf } from '../../fields/chat';
import { given } from '../../schemas/given';

/** `POST /chats/{chatId}/polls` (OpenAPI operationId sendPoll). */
export const send: Operation = {
	name: 'Send',
	value: 'send',
	action: 'Send a poll',
	description: 'Send an iMessage poll with 2 to 10 options for people to vote on',
	fields: [
		chatField,
		{
			displayName: 'Poll Options',
			name: 'pollOptions',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Option' },
			default: [],
			required: true,
			placeholder: 'e.g. Pizza',
			description: 'What people can vote for, 2 to 10 options. An expression may give a list.',
		},
		{
			displayName: 'Question',
			name: 'title',
			type: 'string',
			default: '',
			placeholder: 'e.g. What shall we eat?',
			description: 'What the poll asks',
		},
	],
	successLabel: 'Sent',
	request: (parameters) => {
		const chat = chatOf(parameters);
		const options = parameters.texts('pollOptions');
		if (options.length < 2 || options.length > 10) {
			const label = parameters.label('pollOptions');
			throw new InvalidInput(
				`${label} has ${options.length} ${options.length === 1 ? 'entry' : 'entries'}`,
				'A poll needs 2 to 10 options that are not empty',
				label,
			);
		}
		return {
			method: 'POST',
			path: ['/chats/', id(chat), '/polls'],
			body: given({ title: parameters.optionalText('title'), options }),
			chat,
		};
	},
};
