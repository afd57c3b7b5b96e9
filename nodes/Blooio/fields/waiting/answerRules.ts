import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';
import { MATCHES, type Match } from '../../judging/match';
import { REACTIONS, type CountedReactions } from '../../judging/tapback';
import { peopleIn } from './people';

/** What a reply must be to count. */
export interface AnswerRules {
	/** Answers that count, as they were typed in; empty for any. */
	accepted: string[];
	/** How much of a reply must be one of them. */
	match: Match;
	/** Identities (schemas/address/identity) of those whose answer counts; empty for anyone. */
	from: string[];
	/** Whether only an inline reply to the message counts. */
	inlineOnly: boolean;
	/** Which reactions on the message count. */
	reactions: CountedReactions;
}

export const acceptedAnswersField: INodeProperties = {
	displayName: 'Accepted Answers',
	name: 'acceptedAnswers',
	type: 'string',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add answer' },
	default: [],
	placeholder: 'e.g. Yes',
	description:
		'Only these count, whatever their case, punctuation and accents. One answer per entry: a comma belongs to the answer. Unless given, any reply does.',
};

export const matchField: INodeProperties = {
	displayName: 'Match',
	name: 'match',
	type: 'options',
	default: 'exact',
	description:
		'How much of a reply must be an accepted answer. One that names two of them is none.',
	options: [
		{
			name: 'Exact',
			value: 'exact',
			description: 'The whole reply',
		},
		{
			name: 'Begins With',
			value: 'begins',
			description: 'Its beginning: “Yes 👍” and “Yes, 3 pm works” are Yes',
		},
		{
			name: 'Contains Word',
			value: 'contains',
			description: 'Any word in it: “Fine, yes please” is Yes, “yesterday” is not',
		},
	],
};

export const fromField: INodeProperties = {
	displayName: 'From',
	name: 'from',
	type: 'string',
	default: '',
	placeholder: 'e.g. +15551234567, nathan@example.com',
	description:
		'In a group, whose answer counts: phone numbers and emails, separated by commas. Unless given, anyone.',
};

export const inlineOnlyField: INodeProperties = {
	displayName: 'Inline Replies Only',
	name: 'inlineOnly',
	type: 'boolean',
	default: false,
	description:
		'Whether only an inline reply to this very message counts. By RCS and SMS there are none.',
};

export const reactionsField: INodeProperties = {
	displayName: 'Tapbacks',
	name: 'reactions',
	type: 'options',
	default: 'none',
	description: 'Which tapbacks on the message count as an answer, also where they come as a text',
	options: [
		{
			name: 'Any Tapback or Emoji',
			value: 'any',
			description:
				'👍 and ❤️ stand for the first accepted answer, 👎 for the last, an emoji for itself; of others the choice is empty',
		},
		{ name: 'None', value: 'none', description: 'Tapbacks are passed over' },
		{
			name: 'Thumbs and Hearts',
			value: 'thumbs',
			description: '👍 and ❤️ stand for the first accepted answer, 👎 for the last',
		},
	],
};

/**
 * The rules that a Reply Options collection holds.
 *
 * @throws InvalidInput naming the field that holds something unusable
 */
export function readAnswerRules(options: Parameters): AnswerRules {
	return {
		accepted: options.list('acceptedAnswers', { commas: false }),
		match: options.optionalOption('match', MATCHES) ?? 'exact',
		from: peopleIn(options, 'from'),
		inlineOnly: options.boolean('inlineOnly'),
		reactions: options.optionalOption('reactions', REACTIONS) ?? 'none',
	};
}

/** What is written back to another answer, unless the workflow says it in its own words. */
export function askAgainText(accepted: readonly string[]): string {
	const separator = accepted.some((answer) => answer.includes(',')) ? ' / ' : ', ';
	return `Please answer with one of: ${accepted.join(separator)}`;
}
