import { id, type Operation } from '../../engine/operation';
import { secretNotice, webhookField, webhookOf } from '../../fields/locators/webhook';

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
	fields: [
		webhookField,
		secretNotice,
		{
			displayName:
				'The old secret stops working at once. A Blooio Trigger that registered this webhook refuses its events from then on, until its workflow is unpublished and published again.',
			name: 'rotationNotice',
			type: 'notice',
			default: '',
		},
	],
	idempotent: true,
	request: (parameters) => ({
		method: 'POST',
		path: ['/webhooks/', id(webhookOf(parameters)), '/secret/rotate'],
	}),
};
