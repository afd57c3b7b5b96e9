import type { INodeProperties } from 'n8n-workflow';

import type { UsualLimit } from '../../waiting';

const show = (limitType: string) => ({ displayOptions: { show: { limitType: [limitType] } } });

/** The fields of a limit, with names, values and defaults as n8n's own waiting nodes have them. */
const limitFields: INodeProperties[] = [
	{
		displayName: 'Limit Type',
		name: 'limitType',
		type: 'options',
		default: 'afterTimeInterval',
		description: 'What ends the wait',
		options: [
			{
				name: 'After Time Interval',
				value: 'afterTimeInterval',
				description: 'A certain time after the wait began',
			},
			{
				name: 'At Specified Time',
				value: 'atSpecifiedTime',
				description: 'A date and time of day',
			},
		],
	},
	{
		displayName: 'Amount',
		name: 'resumeAmount',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 2 },
		default: 1,
		description: 'How long to wait at most',
		...show('afterTimeInterval'),
	},
	{
		displayName: 'Unit',
		name: 'resumeUnit',
		type: 'options',
		default: 'hours',
		description: 'Unit of Amount',
		options: [
			{ name: 'Seconds', value: 'seconds' },
			{ name: 'Minutes', value: 'minutes' },
			{ name: 'Hours', value: 'hours' },
			{ name: 'Days', value: 'days' },
		],
		...show('afterTimeInterval'),
	},
	{
		displayName: 'Max Date and Time',
		name: 'maxDateAndTime',
		type: 'dateTime',
		default: '',
		description: 'Until when to wait at most, in the timezone of the workflow unless it names one',
		...show('atSpecifiedTime'),
	},
];

/** The limit as the panel shows it at first. */
export const shownLimit = (usual: UsualLimit) => ({
	values: { limitType: 'afterTimeInterval', ...usual },
});

/** The option that ends a wait. Without it the usual limit holds: no wait is without an end. */
export const limitOption = (usual: UsualLimit, description: string): INodeProperties => ({
	displayName: 'Limit Wait Time',
	name: 'limitWaitTime',
	type: 'fixedCollection',
	placeholder: 'Add limit',
	default: { ...shownLimit(usual) },
	description,
	options: [{ displayName: 'Values', name: 'values', values: limitFields }],
});
