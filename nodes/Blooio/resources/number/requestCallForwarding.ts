import { id, type Operation } from '../../engine/operation';
import { numberField, numberOf } from '../../fields/locators/number';
import { parseUsNumber } from '../../schemas/address/usNumber';

/** `POST /me/numbers/{number}/call-forwarding` (OpenAPI operationId requestCallForwarding). */
export const requestCallForwarding: Operation = {
	name: 'Request Call Forwarding',
	value: 'requestCallForwarding',
	action: 'Request call forwarding for a number',
	description:
		'Ask Blooio to forward the calls to a dedicated or inbound number of yours; a person does it, usually within one business day',
	fields: [
		numberField,
		{
			displayName: 'Forward To',
			name: 'forwardTo',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. +15559876543',
			description: 'The US number that is to receive the calls',
		},
	],
	request: (parameters) => ({
		method: 'POST',
		path: [
			'/me/numbers/',
			id(parseUsNumber(numberOf(parameters), parameters.label('number'))),
			'/call-forwarding',
		],
		body: {
			forward_to: parseUsNumber(parameters.text('forwardTo'), parameters.label('forwardTo')),
		},
	}),
};
