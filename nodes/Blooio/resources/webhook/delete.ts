import { id, type Operation } from '../../engine/operation';
import { webhookField, webhookOf } from '../../fields/locators/webhook';
import { deletion } from '../deletion';

/** `DELETE /webhooks/{webhookId}` (OpenAPI operationId deleteWebhook). */
export const delete_: Operation = {
	...deletion,
	name: 'Delete',
	value: 'delete',
	action: 'Delete a webhook',
	description: 'Delete a webhook permanently; to pause it, use Update',
	fields: [webhookField],
	request: (parameters) => {
		const webhook = webhookOf(parameters);
		return {
			method: 'DELETE',
			path: ['/webhooks/', id(webhook)],
			about: { webhook_id: webhook },
		};
	},
};
