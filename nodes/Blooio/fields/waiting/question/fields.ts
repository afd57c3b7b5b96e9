import type { INodeProperties } from 'n8n-workflow';

import {
	acceptedAnswersField,
	fromField,
	inlineOnlyField,
	matchField,
	reactionsField,
} from '../answerRules';
import { votesField } from '../poll';
import { approvalOptionsField } from './approvalFields';
import { chatFields } from './chatFields';
import { formFields } from './formFields';

const only = (responseType: string) => ({ show: { responseType: [responseType] } });

/** What counts as an answer, for each response type. */
export const questionFields: INodeProperties[] = [
	{ ...votesField, displayOptions: only('poll') },
	{
		displayName: 'Reply Options',
		name: 'replyOptions',
		type: 'collection',
		placeholder: 'Add option',
		displayOptions: only('reply'),
		default: {},
		options: [
			{
				...acceptedAnswersField,
				description:
					'Only these count, whatever their case, punctuation and accents. To another answer the question is asked again.',
			},
			{
				displayName: 'Ask Again Limit',
				name: 'askAgainLimit',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 20 },
				default: 3,
				description: 'How often to ask again at most; after that, other answers are ignored',
			},
			{
				displayName: 'Ask Again Text',
				name: 'askAgainText',
				type: 'string',
				default: '',
				placeholder: 'e.g. Sorry, please answer Yes or No',
				description:
					'What to write back to an answer that is not accepted. Unless given, it names the accepted answers.',
			},
			fromField,
			inlineOnlyField,
			matchField,
			reactionsField,
		],
	},
	{ ...approvalOptionsField, displayOptions: only('approval') },
	...chatFields,
	...formFields,
];
