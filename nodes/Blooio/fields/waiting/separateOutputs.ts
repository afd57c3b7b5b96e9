import type { INodeProperties } from 'n8n-workflow';

/** One output for whatever comes of the wait, or one for each. Beside the error outputs. */
export const separateOutputsField: INodeProperties = {
	displayName: 'Separate Outputs',
	name: 'separateOutputs',
	type: 'boolean',
	noDataExpression: true,
	displayOptions: { hide: { '@tool': [true] } },
	default: false,
	description:
		'Whether each end of the wait has an output of its own. Otherwise all items leave by one output, and their fields say how the wait ended.',
};
