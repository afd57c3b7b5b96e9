import type { Operation } from '../../engine/operation';
import { SIMPLE_WEBHOOK } from './simplified';

/** `GET /webhooks` (OpenAPI operationId listWebhooks). */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many webhooks',
	description: 'Get the webhooks of the organization',
	fields: [],
	listing: { property: 'webhooks', identity: 'webhook_id' },
	simplified: SIMPLE_WEBHOOK,
	request: () => ({ method: 'GET', path: ['/webhooks'] }),
};
