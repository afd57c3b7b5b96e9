import type { INodeProperties } from 'n8n-workflow';

/** Return All and Limit, the same for every list. */
export const pagingFields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		displayOptions: { show: { returnAll: [false] } },
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
	},
];

/** Offered where an entry has more than ten fields. */
export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** In the options of lists that come in pages. */
export const maxRequestsOption: INodeProperties = {
	displayName: 'Max Requests',
	name: 'maxRequests',
	type: 'number',
	displayOptions: { show: { '/returnAll': [true] } },
	typeOptions: { minValue: 1, maxValue: 100_000 },
	default: 500,
	description:
		'How many requests Return All makes at most for one list, each for up to 200 entries. A list that is longer fails, so that no part is taken for the whole.',
};
