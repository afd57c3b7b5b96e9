import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';
import { InvalidInput } from '../../errors/invalidInput';

/** What people can vote for (OpenAPI operationId sendPoll). */
export const pollOptionsField: INodeProperties = {
	displayName: 'Poll Options',
	name: 'pollOptions',
	type: 'string',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Option' },
	default: [],
	required: true,
	placeholder: 'e.g. Pizza',
	description: 'What people can vote for, 2 to 10 options. An expression may give a list.',
};

/**
 * The options of a poll.
 *
 * @throws InvalidInput unless they are 2 to 10
 */
export function pollOptionsOf(parameters: Parameters): string[] {
	const options = parameters.texts('pollOptions');
	if (options.length >= 2 && options.length <= 10) return options;
	const label = parameters.label('pollOptions');
	throw new InvalidInput(
		`${label} has ${options.length} ${options.length === 1 ? 'entry' : 'entries'}`,
		'A poll needs 2 to 10 options that are not empty',
		label,
	);
}

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
