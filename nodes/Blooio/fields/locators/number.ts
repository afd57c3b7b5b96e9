import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';
import { parsePhoneNumber } from '../../schemas/address/recipient';
import { pickedIn, slowLoad } from './locator';

/** One of the numbers that belong to the API key. */
export const fromNumberField: INodeProperties = {
	displayName: 'Sender Number',
	name: 'fromNumber',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description:
		'The number to send from. It must be assigned to the API key. Numbers marked as reply-only cannot start a conversation.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a number...',
			typeOptions: {
				searchListMethod: 'searchNumbers',
				searchable: true,
				slowLoadNotice: slowLoad('the number', 'Phone'),
			},
		},
		{
			displayName: 'Phone',
			name: 'phone',
			type: 'string',
			placeholder: 'e.g. +15559876543',
			hint: 'With + and country code, in any writing',
		},
	],
};

/** One of them where nothing is sent (OpenAPI path parameter `number`). */
export const numberField: INodeProperties = {
	...fromNumberField,
	displayName: 'Number',
	name: 'number',
	required: true,
	description: 'One of your own numbers. It must be assigned to the API key.',
};

/** The number that the locator names. */
export const numberOf = (parameters: Parameters): string =>
	parsePhoneNumber(pickedIn(parameters, 'number'), parameters.place('number'));
