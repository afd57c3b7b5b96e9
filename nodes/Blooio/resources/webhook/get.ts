import { id, type Operation } from '../../engine/operation';
import { webhookField, webhookOf } from '../../fields/locators/webhook';
import { SIMPLE_WEBHOOK } from './simplified';

/** `GET /webhooks/{webhookId}` (OpenAPI operationId getWebhook). */
export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a webhook',
	description: 'Get a webhook with its events, its state and how often deliveries failed',
	fields: [webhookField],
	simplified: SIMPLE_WEBHOOK,
	request: (parameters) => ({ method: 'GET', path: ['/webhooks/', id(webhookOf(parameters))] }),
};
