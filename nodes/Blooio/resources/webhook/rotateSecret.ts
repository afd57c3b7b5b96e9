import { id, type Operation } from '../../engine/operation';
import { webhookField, webhookOf } from '../../fields/webhook';

/**
 * `POST /webhooks/{webhookId}/secret/rotate` (OpenAPI operationId rotateWebhookSecret). Counts as
 * idempotent: should an answer get lost, rotating again is the only way to a secret that is known.
 */
export const rotateSecret: Operation = {
	name: 'Rotate Secret',
	value: 'rotateSecret',
	action: 'Rotate the signing secret of a webhook',
	description:
		'Get a new signing secret for a webhook. It is in this answer only: store it. The old one stops working at once.',
	fields: [webhookField],
	idempotent: true,
	request: (parameters) => ({
		method: 'POST',
		path: ['/webhooks/', id(webhookOf(parameters)), '/secret/rotate'],
	}),
};
