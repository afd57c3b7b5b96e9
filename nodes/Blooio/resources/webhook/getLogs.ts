import { id, type Operation } from '../../engine/operation';
import { byTimeField, byTimeOf } from '../../fields/filters';
import { webhookField, webhookOf } from '../../fields/locators/webhook';
import { withoutUndefined } from '../../schemas/withoutUndefined';

/** What an HTTP status can be. */
const STATUS = { min: 100, max: 599 } as const;

/** `GET /webhooks/{webhookId}/logs` (OpenAPI operationId listWebhookLogs). */
export const getLogs: Operation = {
	name: 'Get Logs',
	value: 'getLogs',
	action: 'Get the delivery logs of a webhook',
	description:
		'Get the deliveries of a webhook with the event that each carried and how the URL answered, e.g. to find those to replay',
	fields: [
		webhookField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{
					displayName: 'Max Status',
					name: 'maxStatus',
					type: 'number',
					typeOptions: { minValue: 100, maxValue: 599 },
					default: 599,
					description:
						'Return only deliveries that the URL answered with this status or a lower one',
				},
				{
					displayName: 'Min Status',
					name: 'minStatus',
					type: 'number',
					typeOptions: { minValue: 100, maxValue: 599 },
					default: 400,
					description:
						'Return only deliveries that the URL answered with this status or a higher one; 300 finds all that failed',
				},
				byTimeField,
				{
					displayName: 'Status',
					name: 'status',
					type: 'number',
					typeOptions: { minValue: 100, maxValue: 599 },
					default: 500,
					description: 'Return only deliveries that the URL answered with exactly this status',
				},
			],
		},
	],
	listing: { property: 'logs', identity: ['event_id', 'attempted_time'], pages: 'offset' },
	request: (parameters) => {
		const filters = parameters.collection('filters');
		return {
			method: 'GET',
			path: ['/webhooks/', id(webhookOf(parameters)), '/logs'],
			query: withoutUndefined({
				status: filters.optionalNumber('status', STATUS),
				min_status: filters.optionalNumber('minStatus', STATUS),
				max_status: filters.optionalNumber('maxStatus', STATUS),
				sort: byTimeOf(filters),
			}),
		};
	},
};
