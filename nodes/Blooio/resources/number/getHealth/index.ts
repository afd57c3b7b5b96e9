import type { Operation } from '../../../engine/operation';
import type { Parameters } from '../../../engine/parameters';
import { maxRequestsField, periodFields, reachOf } from '../../../fields/health';
import { addressesIn } from '../../../schemas/address/entries';
import { parsePhoneNumber } from '../../../schemas/address/recipient';
import { healthPlan } from './plan';

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
	fields: periodFields('number'),
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
		maxRequestsField,
	],
	request: (parameters) => ({
		method: 'GET',
		path: ['/me/numbers'],
		plan: healthPlan({
			...reachOf(parameters),
			numbers: numbersIn(parameters.collection('options'), 'watchedNumbers'),
		}),
	}),
};
