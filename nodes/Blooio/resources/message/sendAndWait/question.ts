import type { Parameters } from '../../../engine/parameters';
import { InvalidInput } from '../../../errors/invalidInput';
import { quote } from '../../../schemas/quote';
import { defaultText } from './approvalFields';
import { askAgainText, readAnswerRules } from '../../../fields/waiting/answerRules';
import { votesOf } from '../../../fields/waiting/poll';
import type { ApprovalPages, Question } from '../../../waiting';

/** Values of Response Type. */
export const RESPONSE_TYPES = ['approval', 'poll', 'reply'] as const;

function readReply(parameters: Parameters): Question {
	const options = parameters.collection('replyOptions');
	const rules = readAnswerRules(options);
	const ownText = options.optionalText('askAgainText');
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
	const options = parameters.collection('approvalOptions');
	const type = options.optionalOption('approvalType', ['double', 'single']) ?? 'double';
	const approve = options.optionalName('approveLabel') ?? 'Approve';
	const decline = options.optionalName('declineLabel') ?? 'Decline';
	if (type === 'double' && plain(approve) === plain(decline)) {
		throw new InvalidInput(
			`Approve Label and Decline Label are both ${quote(approve)}`,
			'Give each its own label, or set Type of Approval to Approve Only',
			options.label('declineLabel'),
		);
	}
	return {
		kind: 'approval',
		approve,
		...(type === 'double' && { decline }),
		text: parameters.text('message'),
		pages: readPages(options),
	};
}

/** A language tag, as far as it can stand in a page (BCP 47). */
const LANGUAGE = /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8})*$/;

function readPages(options: Parameters): ApprovalPages {
	const language = options.optionalName('pageLanguage');
	if (language !== undefined && !LANGUAGE.test(language)) {
		throw new InvalidInput(
			`${quote(language)} is not a language`,
			'Give the code of the language, e.g. en, de or pt-BR',
			options.label('pageLanguage'),
		);
	}
	const text = (name: string) => options.optionalText(name) ?? defaultText(name);
	return {
		thanksTitle: text('thanksTitle'),
		thanksText: text('thanksText'),
		closedTitle: text('closedTitle'),
		closedText: text('closedText'),
		...(language !== undefined && { language }),
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
