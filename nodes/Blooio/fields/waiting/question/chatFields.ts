import type { INodeProperties } from 'n8n-workflow';

const inChat = { responseType: ['approval'], chatApproval: [true] };
const inPoll = { responseType: ['poll'] };

const placeholder = 'e.g. +15551234567, nathan@example.com';

const unauthorizedReply: INodeProperties = {
	displayName: 'Unauthorized Reply',
	name: 'unauthorizedReplyText',
	type: 'string',
	default: 'You are not authorized to respond to this request.',
	description: 'What is written back, once, to others who answer. Leave it empty to say nothing.',
};

/** Approvals without a link, and whose answer counts; names as n8n's own nodes have them. */
export const chatFields: INodeProperties[] = [
	{
		displayName: 'Approve Within Chat',
		name: 'chatApproval',
		type: 'boolean',
		default: false,
		description:
			'Whether people answer in the chat, with 👍 or 👎 on the message or by writing a label, instead of opening a link',
		displayOptions: { show: { responseType: ['approval'] } },
	},
	{
		displayName: 'Restrict Who Can Approve',
		name: 'approverIds',
		type: 'string',
		default: '',
		placeholder,
		description:
			'Phone numbers and emails of those whose answer counts, separated by commas. If empty, anyone in the chat can answer.',
		displayOptions: { show: inChat },
	},
	{
		...unauthorizedReply,
		displayOptions: { show: inChat, hide: { approverIds: [''] } },
	},
	{
		displayName: 'Restrict Who Can Vote',
		name: 'voterIds',
		type: 'string',
		default: '',
		placeholder,
		description:
			'Phone numbers and emails of those whose vote counts, separated by commas: the first vote of one of them decides. If empty, anyone in the chat can vote.',
		displayOptions: { show: inPoll },
	},
	{
		...unauthorizedReply,
		displayOptions: { show: inPoll, hide: { voterIds: [''] } },
	},
];
