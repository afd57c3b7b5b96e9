import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../../engine/parameters';
import type { Question } from '../../../waiting';
import { peopleIn } from '../people';

/** The option by which the message says in other words how to answer. */
export const answerHintOption: INodeProperties = {
	displayName: 'How to Answer',
	name: 'answerHint',
	type: 'string',
	default: '',
	placeholder: 'e.g. 👍 or {approve} for yes, 👎 or {decline} for no',
	description:
		'What the message ends with, in your own words; <code>{approve}</code> and <code>{decline}</code> stand for the labels',
	displayOptions: { show: { '/responseType': ['approval'], '/chatApproval': [true] } },
};

/** The labels of an approval. */
export interface Labels {
	approve: string;
	decline?: string;
}

/** Pictures that make a button pretty: nobody types them. */
const PICTURES = /\p{Extended_Pictographic}[\uFE0F\u200D\p{Emoji_Modifier}]*/gu;

const typed = (label: string) => label.replace(PICTURES, '').trim() || label;

function hintOf(parameters: Parameters, { approve, decline }: Labels): string {
	const own = parameters.collection('options').optionalText('answerHint');
	const both = 'Answer {approve} or {decline}, or tap 👍 or 👎 on this message';
	const usual = decline === undefined ? 'Answer {approve}, or tap 👍 on this message' : both;
	return (own ?? usual)
		.replaceAll('{approve}', () => approve)
		.replaceAll('{decline}', () => decline ?? '');
}

/** An approval that is answered in the chat: a question that takes its labels, 👍 and 👎. */
export function readChatApproval(
	parameters: Parameters,
	labels: Labels,
	isGroup: boolean,
): Extract<Question, { kind: 'reply' }> {
	const approve = typed(labels.approve);
	const decline = labels.decline === undefined ? undefined : typed(labels.decline);
	const hint = hintOf(parameters, { approve, decline });
	const refusal = parameters.optionalText('unauthorizedReplyText');
	const from = peopleIn(parameters, 'approverIds');
	return {
		kind: 'reply',
		inlineOnly: false,
		from,
		...(from.length > 0 && refusal !== undefined && { refusal }),
		accepted: decline === undefined ? [approve] : [approve, decline],
		match: 'exact',
		reactions: 'thumbs',
		askAgain: hint,
		// In a group people talk about other things as well.
		askAgainLimit: isGroup ? 0 : 3,
		approval: { approve, ...(decline !== undefined && { decline }) },
		hint,
	};
}
