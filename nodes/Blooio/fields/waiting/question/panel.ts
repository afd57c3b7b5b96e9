import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../../../engine/operation';
import { PUBLIC_ADDRESS } from '../../../schemas/address/web/reach';
import { textFormatOption } from '../../sending/textFormat';
import { afterAnswerOption } from '../afterAnswer';
import { pageTextsOption, pinOption } from '../pageTexts';
import { separateOutputsField } from '../separateOutputs';
import { answerHintOption } from './chatApproval';
import { questionFields } from './fields';
import { formOptions } from './formFields';

/**
 * The fields of a question, behind the one that says whom it is for.
 *
 * @param pollOptions what people can vote for
 */
export const askingFields = (pollOptions: INodeProperties): INodeProperties[] => [
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
	{ ...pollOptions, displayOptions: { show: { responseType: ['poll'] } } },
	...questionFields,
	separateOutputsField,
	{
		displayName: `For the answer to arrive, n8n must be reachable from the internet under the address in ${PUBLIC_ADDRESS}. Only one question can be asked at a time: send several items through a Loop Over Items node.`,
		name: 'waitNotice',
		type: 'notice',
		default: '',
	},
];

/** Options about the answer, and about what a person sees of the question. */
export const answerOptions: readonly INodeProperties[] = [
	textFormatOption,
	afterAnswerOption,
	answerHintOption,
	pageTextsOption,
	pinOption,
	...formOptions,
];

/** The ends of a question. */
export const answerOutputs: Operation['ownOutputs'] = [
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
];
