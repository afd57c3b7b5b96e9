import type { INodeProperties } from 'n8n-workflow';

/** What people can vote for. */
export const pollOptionsField: INodeProperties = {
	displayName: 'Poll Options',
	name: 'pollOptions',
	type: 'string',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add option' },
	// A poll needs two.
	default: ['', ''],
	required: true,
	placeholder: 'e.g. Monday',
	description:
		'What people can vote for, each in an entry of its own. An expression may give a list.',
};
