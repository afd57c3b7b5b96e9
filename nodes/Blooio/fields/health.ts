import type { INodeProperties } from 'n8n-workflow';

import type { Reach } from '../conversation/health/walk';
import type { Parameters } from '../engine/parameters';

const DEFAULT_DAYS = 7;
const DEFAULT_MESSAGES = 100;
const DEFAULT_MAX_REQUESTS = 500;

/** Which messages of a sender to look at; `sender` is what people call one, e.g. "number". */
export const periodFields = (sender: string): INodeProperties[] => [
	{
		displayName: 'Period',
		name: 'period',
		type: 'options',
		default: 'days',
		description: 'Which messages to look at',
		options: [
			{
				name: 'Last Days',
				value: 'days',
				description: 'What was sent in as many days as you set',
			},
			{
				name: 'Last Messages',
				value: 'messages',
				description: `The latest messages of each ${sender}, however old`,
			},
		],
	},
	{
		displayName: 'Days',
		name: 'days',
		type: 'number',
		displayOptions: { show: { period: ['days'] } },
		typeOptions: { minValue: 0.01, maxValue: 365 },
		default: DEFAULT_DAYS,
		description: 'How many days to look back; 0.5 stands for twelve hours',
	},
	{
		displayName: `Messages per ${sender === 'number' ? 'Number' : 'Channel'}`,
		name: 'latestMessages',
		type: 'number',
		displayOptions: { show: { period: ['messages'] } },
		typeOptions: { minValue: 1, maxValue: 10_000 },
		default: DEFAULT_MESSAGES,
		description: `How many messages of each ${sender} to look at, the latest ones`,
	},
];

/** How many requests may be made. */
export const maxRequestsField: INodeProperties = {
	displayName: 'Max Requests',
	name: 'maxRequests',
	type: 'number',
	typeOptions: { minValue: 2, maxValue: 100_000 },
	default: DEFAULT_MAX_REQUESTS,
	description:
		'How many requests to make at most: about one for each chat with messages in the period, the latest chats first. Where that does not do, the output says <code>complete: false</code>.',
};

function periodOf(parameters: Parameters): Reach['period'] {
	const kind = parameters.option('period', ['days', 'messages']);
	if (kind === 'days') {
		const days = parameters.optionalNumber('days', { min: 0.01, max: 365, whole: false });
		return { kind, days: days ?? DEFAULT_DAYS };
	}
	const messages = parameters.optionalNumber('latestMessages', { min: 1, max: 10_000 });
	return { kind, messages: messages ?? DEFAULT_MESSAGES };
}

/** Reads all of these fields; Max Requests is one of the options. */
export const reachOf = (parameters: Parameters): Reach => ({
	period: periodOf(parameters),
	maxRequests:
		parameters.collection('options').optionalNumber('maxRequests', { min: 2, max: 100_000 }) ??
		DEFAULT_MAX_REQUESTS,
});
