import type { Operation } from '../../engine/operation';
import { numbersIn } from '../../schemas/answers/number';

const PLAN_TYPES = ['2fa', 'dedicated', 'inbound', 'shared', 'trial'] as const;

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
	listing: {
		property: 'numbers',
		identity: 'phone_number',
		entries: (body, { about }) => {
			const types = Array.isArray(about?.types) ? about.types : [];
			return numbersIn(body)
				.filter((entry) => !about?.activeOnly || entry.is_active === true)
				.filter((entry) => types.length === 0 || types.includes(entry.type));
		},
	},
	request: (parameters) => {
		const filters = parameters.collection('filters');
		return {
			method: 'GET',
			path: ['/me/numbers'],
			about: {
				activeOnly: filters.boolean('activeOnly'),
				types: filters.options('types', PLAN_TYPES),
			},
		};
	},
};
