import type { Operation } from '../../../engine/operation';
import type { Parameters } from '../../../engine/parameters';
import { addressesIn } from '../../../schemas/address/entries';
import { parsePhoneNumber } from '../../../schemas/address/recipient';
import { healthPlan, type HealthQuery } from './plan';

const DEFAULT_DAYS = 7;
const DEFAULT_MESSAGES = 100;
const DEFAULT_MAX_REQUESTS = 500;

function periodOf(parameters: Parameters): HealthQuery['period'] {
	const kind = parameters.option('period', ['days', 'messages']);
	if (kind === 'days') {
		const days = parameters.optionalNumber('days', { min: 0.01, max: 365, whole: false });
		return { kind, days: days ?? DEFAULT_DAYS };
	}
	const messages = parameters.optionalNumber('latestMessages', { min: 1, max: 10_000 });
	return { kind, messages: messages ?? DEFAULT_MESSAGES };
}

const numbersIn = (parameters: Parameters, name: string) => [
	...new Set(
		parameters
			.addresses(name)
			.flatMap(addressesIn)
			.map((text) => parsePhoneNumber(text, parameters.place(name))),
	),
];

/**
 * How the messages of each number fared, worked out from `GET /me/numbers`, `GET /chats` and
 * `GET /chats/{chatId}/messages` (OpenAPI operationIds listNumbers, listChats, listChatMessages):
 * "Monitor delivery rates per number" (Number Pools, best practices).
 */
export const getHealth: Operation = {
	name: 'Get Health',
	value: 'getHealth',
	action: 'Get the health of your numbers',
	description:
		'Get how many messages of each number were sent, delivered and failed, to notice a number that carriers hold back',
	fields: [
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
					description: 'The latest messages of each number, however old',
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
			displayName: 'Messages per Number',
			name: 'latestMessages',
			type: 'number',
			displayOptions: { show: { period: ['messages'] } },
			typeOptions: { minValue: 1, maxValue: 10_000 },
			default: DEFAULT_MESSAGES,
			description: 'How many messages of each number to look at, the latest ones',
		},
	],
	options: [
		{
			displayName: 'Numbers',
			name: 'watchedNumbers',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add number' },
			default: [],
			placeholder: 'e.g. +15559876543',
			description:
				'Report on these numbers only; without any, on all numbers of the API key. An expression may give a list.',
		},
		{
			displayName: 'Max Requests',
			name: 'maxRequests',
			type: 'number',
			typeOptions: { minValue: 2, maxValue: 100_000 },
			default: DEFAULT_MAX_REQUESTS,
			description:
				'How many requests to make at most: about one for each chat with messages in the period, the latest chats first. Where that does not do, the output says <code>complete: false</code>.',
		},
	],
	request: (parameters) => ({
		method: 'GET',
		path: ['/me/numbers'],
		plan: healthPlan({
			period: periodOf(parameters),
			numbers: numbersIn(parameters.collection('options'), 'watchedNumbers'),
			maxRequests:
				parameters.collection('options').optionalNumber('maxRequests', { min: 2, max: 100_000 }) ??
				DEFAULT_MAX_REQUESTS,
		}),
	}),
};
