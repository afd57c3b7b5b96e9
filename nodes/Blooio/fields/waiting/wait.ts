import type { INodeProperties } from 'n8n-workflow';

const limited = { displayOptions: { show: { limitWaitTime: [true] } } };

const units = [
	{ name: 'Days', value: 'days' },
	{ name: 'Hours', value: 'hours' },
	{ name: 'Minutes', value: 'minutes' },
	{ name: 'Seconds', value: 'seconds' },
];

const waitAmount: INodeProperties = {
	displayName: 'Wait Amount',
	name: 'waitAmount',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 5,
	description: 'How long to wait at most',
};

const waitUnit: INodeProperties = {
	displayName: 'Wait Unit',
	name: 'waitUnit',
	type: 'options',
	default: 'minutes',
	description: 'Unit of Wait Amount',
	options: units,
};

/** The longest wait of items that wait together. */
export const waitFields: INodeProperties[] = [
	{
		...waitAmount,
		description:
			'How long to wait at most. All items wait together: where an expression gives them different limits, the longest counts.',
	},
	waitUnit,
];

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

/** The longest wait, or none. */
export const limitFields: INodeProperties[] = [
	{
		displayName: 'Limit Wait Time',
		name: 'limitWaitTime',
		type: 'boolean',
		default: true,
		description:
			'Whether to go on without an answer when the time is over; the item then says timed_out. Without a limit the execution waits forever.',
	},
	{ ...waitAmount, ...limited, default: 24 },
	{ ...waitUnit, ...limited, default: 'hours' },
];
