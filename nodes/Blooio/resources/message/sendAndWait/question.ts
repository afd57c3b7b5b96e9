import type { Parameters } from '../../../engine/parameters';
import { InvalidInput } from '../../../errors/invalidInput';
import { quote } from '../../../schemas/quote';
import { askAgainText, readAnswerRules } from '../../../fields/waiting/answerRules';
import { readPageTexts } from '../../../fields/waiting/pageTexts';
import { textFormatOf } from '../../../fields/textFormat';
import { votesOf } from '../../../fields/waiting/poll';
import type { Question } from '../../../waiting';

/** Values of Response Type. */
export const RESPONSE_TYPES = ['approval', 'poll', 'reply'] as const;

function readReply(parameters: Parameters): Question {
	const options = parameters.collection('replyOptions');
	const rules = readAnswerRules(options);
	const text = options.optionalText('askAgainText');
	const ownText =
		text === undefined ? undefined : textFormatOf(parameters.collection('options'))(text);
	return {
		kind: 'reply',
		...rules,
		...(rules.accepted.length > 0 && { askAgain: ownText ?? askAgainText(rules.accepted) }),
		askAgainLimit: options.optionalNumber('askAgainLimit', { min: 0, max: 20 }) ?? 3,
	};
}

/** Labels that differ in case alone look the same to people in a hurry. */
const plain = (label: string) => label.normalize('NFC').toLowerCase();

function readApproval(parameters: Parameters): Question {
	const [row] = parameters.rows('approvalOptions', 'values');
	const type = row?.optionalOption('approvalType', ['single', 'double']) ?? 'single';
	const approve = row?.optionalName('approveLabel') ?? 'Approve';
	const decline = row?.optionalName('disapproveLabel') ?? 'Decline';
	if (type === 'double' && plain(approve) === plain(decline)) {
		throw new InvalidInput(
			`Approve Button Label and Disapprove Button Label are both ${quote(approve)}`,
			'Give each its own label, or set Type of Approval to Approve Only',
			'Disapprove Button Label',
		);
	}
	return {
		kind: 'approval',
		approve,
		...(type === 'double' && { decline }),
		text: textFormatOf(parameters.collection('options'))(parameters.text('message')),
		pages: readPageTexts(parameters),
	};
}

/**
 * What is asked and what counts as an answer.
 *
 * @throws InvalidInput naming the field that holds something unusable
 */
export function readQuestion(parameters: Parameters): Question {
	switch (parameters.option('responseType', RESPONSE_TYPES)) {
		case 'reply':
			return readReply(parameters);
		case 'approval':
			return readApproval(parameters);
		case 'poll':
			return { kind: 'poll', votes: votesOf(parameters) };
	}
}
