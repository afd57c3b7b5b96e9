import { id, type Operation } from '../../engine/operation';
import { webhookField, webhookOf } from '../../fields/locators/webhook';

/** `POST /webhooks/{webhookId}/logs/{eventId}/replay` (OpenAPI operationId replayWebhookEvent). */
export const replayDelivery: Operation = {
	name: 'Replay Delivery',
	value: 'replayDelivery',
	action: 'Replay a webhook delivery',
	description: 'Deliver a logged event to the URL of its webhook again',
	fields: [
		webhookField,
		{
			displayName: 'Event ID',
			name: 'eventId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. evt_abc123def456',
			description: 'The <code>event_id</code> that Get Logs returned',
		},
	],
	request: (parameters) => ({
		method: 'POST',
		path: [
			'/webhooks/',
			id(webhookOf(parameters)),
			'/logs/',
			id(parameters.name('eventId')),
			'/replay',
		],
	}),
};
