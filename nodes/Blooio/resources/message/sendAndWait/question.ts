import type { Parameters } from '../../../engine/parameters';
import type { Question } from '../../../engine/waiting';
import { addressesIn } from '../../../schemas/address/entries';
import { identityOf } from '../../../schemas/address/identity';
import { parseRecipients } from '../../../schemas/address/recipient';
import { splitList } from '../../../schemas/textList';

/** Values of Response Type. */
export const RESPONSE_TYPES = ['approval', 'poll', 'reply'] as const;

function readReply(parameters: Parameters): Question {
	const options = parameters.collection('replyOptions');
	const accepted = splitList(options.texts('acceptedAnswers'));
	const from = parseRecipients(
		options.addresses('from').flatMap(addressesIn),
		options.place('from'),
	).map(identityOf);
	const ownText = options.optionalText('askAgainText');
	return {
		kind: 'reply',
		inlineOnly: options.boolean('inlineOnly'),
		from,
		accepted,
		...(accepted.length > 0 && {
			askAgain: ownText ?? `Please answer with one of: ${accepted.join(', ')}`,
		}),
		askAgainLimit: options.optionalNumber('askAgainLimit', { min: 0, max: 20 }) ?? 3,
	};
}

function readApproval(parameters: Parameters): Question {
	const options = parameters.collection('approvalOptions');
	const both =
		!options.has('approvalType') ||
		options.option('approvalType', ['double', 'single']) === 'double';
	return {
		kind: 'approval',
		approve: options.optionalText('approveLabel') ?? 'Approve',
		...(both && { decline: options.optionalText('declineLabel') ?? 'Decline' }),
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
