import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';
import { InvalidInput } from '../../errors/invalidInput';
import { trimmed } from '../../schemas/plainText';
import { quote } from '../../schemas/quote';

/** What people can vote for (OpenAPI operationId sendPoll). */
export const pollOptionsField: INodeProperties = {
	displayName: 'Poll Options',
	name: 'pollOptions',
	type: 'string',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add option' },
	default: ['', ''],
	required: true,
	placeholder: 'e.g. Pizza',
	description:
		'What people can vote for, 2 to 10 options, each in an entry of its own. An expression may give a list.',
};

/** The first text that stood before, in the same letters, if there is one. */
function repeated(texts: readonly string[]): string | undefined {
	const seen = new Set<string>();
	return texts.find((text) => seen.size === seen.add(text.normalize('NFC')).size);
}

/**
 * The options of a poll, without spaces around.
 *
 * @param format how a text goes out (fields/textFormat)
 * @throws InvalidInput unless they are 2 to 10, each another
 */
export function pollOptionsOf(parameters: Parameters, format: (text: string) => string): string[] {
	const options = parameters.texts('pollOptions').map(format).map(trimmed);
	const label = parameters.label('pollOptions');
	if (options.length < 2 || options.length > 10) {
		throw new InvalidInput(
			`${label} has ${options.length} ${options.length === 1 ? 'entry' : 'entries'}`,
			'A poll needs 2 to 10 options that are not empty, each as an entry of its own',
			label,
		);
	}
	const double = repeated(options);
	if (double === undefined) return options;
	throw new InvalidInput(
		`${label} has ${quote(double)} more than once`,
		'Give each option once: nobody could tell their votes apart',
		label,
	);
}

/** A poll by its ID (OpenAPI path parameter `pollId`). */
export const pollIdField: INodeProperties = {
	displayName: 'Poll ID',
	name: 'pollId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. poll_abc123def456',
	description: 'The <code>poll_id</code> that Send returned or that an event brought',
};

export const pollIdOf = (parameters: Parameters): string => parameters.name('pollId');

/** How many votes make an answer. */
export const votesField: INodeProperties = {
	displayName: 'Votes',
	name: 'votes',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 1,
	description: 'How many votes to wait for, e.g. the number of people in a group',
};

/** The votes that make an answer. */
export const votesOf = (parameters: Parameters): number =>
	parameters.optionalNumber('votes', { min: 1, max: 1_000 }) ?? 1;
