import { id, type Operation, type Resource } from '../../Blooio/engine/operation';
import { InvalidInput } from '../../Blooio/errors/invalidInput';
import { chatField, idField } from '../fields/ids';
import { pollOptionsField } from '../fields/pollOptions';
import { SEND_CODES } from '../v4/codes';

const pollField = idField(
	'Poll ID',
	'pollId',
	'msg_abc123',
	'The ID of the message that holds the poll',
);

const send: Operation = {
	name: 'Send',
	value: 'send',
	action: 'Send a poll',
	description: 'Send a poll to a chat (iMessage)',
	fields: [
		chatField,
		{
			displayName: 'Title',
			name: 'title',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Which day suits you?',
			description: 'What the poll asks',
		},
		pollOptionsField,
	],
	codes: SEND_CODES,
	request: (parameters) => {
		const options = parameters.list('pollOptions', { commas: true });
		if (options.length < 2) {
			throw new InvalidInput('A poll needs two options', 'Add another option', 'Poll Options');
		}
		return {
			method: 'POST',
			path: ['/chats/', id(parameters.name('chatId')), '/polls'],
			body: { title: parameters.text('title'), options },
			chat: parameters.name('chatId'),
		};
	},
	rejects: ({ data }) => Object(data).status === 'failed',
};

const vote: Operation = {
	name: 'Vote',
	value: 'vote',
	action: 'Vote in a poll',
	description: 'Vote for an option of a poll, or take the vote back (iMessage)',
	fields: [
		chatField,
		pollField,
		{
			displayName: 'Option',
			name: 'option',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Monday',
			description: 'The text of the option; voting for it again takes the vote back',
		},
	],
	request: (parameters) => ({
		method: 'POST',
		path: [
			'/chats/',
			id(parameters.name('chatId')),
			'/polls/',
			id(parameters.name('pollId')),
			'/vote',
		],
		body: { option: parameters.text('option') },
		chat: parameters.name('chatId'),
	}),
};

const getResults: Operation = {
	name: 'Get Results',
	value: 'getResults',
	action: 'Get the results of a poll',
	description: 'Get the votes of a poll (iMessage)',
	fields: [chatField, pollField],
	request: (parameters) => ({
		method: 'GET',
		path: ['/chats/', id(parameters.name('chatId')), '/polls/', id(parameters.name('pollId'))],
	}),
};

/** Polls (tag Polls). */
export const poll: Resource = {
	name: 'Poll',
	value: 'poll',
	initial: 'send',
	operations: [getResults, send, vote],
};
