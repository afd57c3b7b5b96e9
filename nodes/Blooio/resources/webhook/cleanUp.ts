import type { Operation } from '../../engine/operation';

/** `GET /webhooks`, then `DELETE` for what is left over (OpenAPI operationIds listWebhooks, deleteWebhook). */
export const cleanUp: Operation = {
	name: 'Clean Up',
	value: 'cleanUp',
	action: 'Clean up webhooks that ended waits left over',
	description:
		'Delete the webhooks of waits that timed out, were cancelled or crashed; all others stay',
	fields: [],
	runner: 'cleanUp',
	request: () => ({ method: 'GET', path: ['/webhooks'] }),
};
