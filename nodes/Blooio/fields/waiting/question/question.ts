import type { Parameters } from '../../../engine/parameters';
import { readAfterAnswer } from '../afterAnswer';
import { peopleIn } from '../people';
import { readChatApproval } from './chatApproval';
import { readForm } from './form';
import { InvalidInput } from '../../../errors/invalidInput';
import { quote } from '../../../schemas/quote';
import { askAgainText, readAnswerRules } from '../answerRules';
import { readPageTexts, readPin } from '../pageTexts';
import { textFormatOf } from '../../sending/textFormat';
import { votesOf } from '../poll';
import type { Question } from '../../../waiting';

/** Values of Response Type. */
export const RESPONSE_TYPES = ['approval', 'customForm', 'freeText', 'poll', 'reply'] as const;

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

/**
 * What is sent: the message in the format that is wanted, and behind it how to answer where the question
 * says so.
 */
export function questionText(parameters: Parameters, question: Question): string {
	const hint = question.kind === 'reply' ? question.hint : undefined;
	const message = formatted(parameters);
	return hint === undefined ? message : `${message}\n\n${hint}`;
}

/** The message in the format that is wanted. */
const formatted = (parameters: Parameters) =>
	textFormatOf(parameters.collection('options'))(parameters.text('message'));

function readApproval(parameters: Parameters, inGroup: boolean): Question {
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
	const labels = { approve, ...(type === 'double' && { decline }) };
	if (parameters.boolean('chatApproval')) {
		return readChatApproval(parameters, labels, inGroup);
	}
	const pin = readPin(parameters);
	return {
		kind: 'approval',
		...labels,
		...(pin !== undefined && { pin }),
		text: formatted(parameters),
		pages: readPageTexts(parameters),
	};
}

function readPoll(parameters: Parameters): Question {
	const from = peopleIn(parameters, 'voterIds');
	const refusal = parameters.optionalText('unauthorizedReplyText');
	const votes = votesOf(parameters);
	if (from.length > 0 && votes > 1) {
		throw new InvalidInput(
			`Votes is ${votes}, and Restrict Who Can Vote names people`,
			'Set Votes to 1: Blooio does not list who has voted, so the first vote of one of them decides',
			parameters.label('votes'),
		);
	}
	return {
		kind: 'poll',
		votes,
		from,
		...(from.length > 0 && refusal !== undefined && { refusal }),
	};
}

function readKind(parameters: Parameters, inGroup: boolean): Question {
	const responseType = parameters.option('responseType', RESPONSE_TYPES);
	switch (responseType) {
		case 'reply':
			return readReply(parameters);
		case 'approval':
			return readApproval(parameters, inGroup);
		case 'freeText':
		case 'customForm':
			return readForm(parameters, formatted(parameters), responseType === 'freeText');
		case 'poll':
			return readPoll(parameters);
	}
}

/**
 * What is asked and what counts as an answer.
 *
 * @param inGroup whether several people read the question
 * @throws InvalidInput naming the field that holds something unusable
 */
export function readQuestion(parameters: Parameters, inGroup: boolean): Question {
	const after = readAfterAnswer(parameters);
	return { ...readKind(parameters, inGroup), ...(after && { after }) };
}
