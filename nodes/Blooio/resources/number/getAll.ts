import type { Operation } from '../../engine/operation';
import { numbersIn } from '../../schemas/number';

/** `GET /me/numbers` (OpenAPI operationId listNumbers). */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many numbers',
	description: 'Get the numbers that this API key can send from',
	fields: [
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{
					displayName: 'Active Only',
					name: 'activeOnly',
					type: 'boolean',
					default: true,
					description: 'Whether to return only numbers that can send right now',
				},
				{
					displayName: 'Plan Types',
					name: 'types',
					type: 'multiOptions',
					default: [],
					description: 'Return only numbers on these plans',
					options: [
						{ name: '2FA', value: '2fa' },
						{ name: 'Dedicated', value: 'dedicated' },
						{ name: 'Inbound (Reply-Only)', value: 'inbound' },
						{ name: 'Shared', value: 'shared' },
						{ name: 'Trial', value: 'trial' },
					],
				},
			],
		},
	],
	request: () => ({ method: 'GET', path: ['/me/numbers'] }),
	response: (body, { parameters }) => {
		const filters = parameters.collection('filters');
		const activeOnly = filters.boolean('activeOnly');
		const types = filters.texts('types');
		return numbersIn(body)
			.filter((entry) => !activeOnly || entry.is_active === true)
			.filter((entry) => types.length === 0 || types.includes(entry.type));
	},
};
