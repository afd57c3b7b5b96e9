import type { Parameters } from '../../../engine/parameters';
import type { Question } from '../../../engine/waiting';
import { InvalidInput } from '../../../errors/invalidInput';
import { chatIdentity, parseRecipient } from '../../../schemas/address/chatId';
import { quote } from '../../../schemas/quote';

/** Values of Response Type. */
export const RESPONSE_TYPES = ['approval', 'poll', 'reply'] as const;

function readReply(parameters: Parameters): Question {
	const options = parameters.collection('replyOptions');
	const accepted = options.list('acceptedAnswers', { commas: false });
	const from = options
		.list('from', { commas: true })
		.map((person) => chatIdentity(parseRecipient(person, options.label('from'))));
	const ownText = options.optionalText('askAgainText');
	const separator = accepted.some((answer) => answer.includes(',')) ? ' / ' : ', ';
	return {
		kind: 'reply',
		inlineOnly: options.boolean('inlineOnly'),
		from,
		accepted,
		...(accepted.length > 0 && {
			askAgain: ownText ?? `Please answer with one of: ${accepted.join(separator)}`,
		}),
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
			return {
				kind: 'poll',
				votes: parameters.optionalNumber('votes', { min: 1, max: 1_000 }) ?? 1,
			};
	}
}
