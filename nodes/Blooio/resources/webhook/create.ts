import type { Operation } from '../../engine/operation';
import { expiresAtField, secretNotice, webhookTypeField } from '../../fields/locators/webhook';
import { withoutUndefined } from '../../schemas/withoutUndefined';
import { parseWebAddress } from '../../schemas/address/web/webAddress';
import { WEBHOOK_TYPES } from '../../schemas/answers/webhookSubscription';
import { typed } from './typed';

/** `POST /webhooks` (OpenAPI operationId createWebhook). */
export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create a webhook',
	description:
		'Have events delivered to a URL. The signing secret is in this answer only: store it. An existing webhook comes back as a duplicate, without its secret.',
	fields: [
		{
			displayName: 'URL',
			name: 'webhookUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://example.com/webhook',
			description: 'Public https address that receives the events',
		},
		webhookTypeField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [expiresAtField],
		},
		secretNotice,
	],
	request: (parameters) =>
		typed({
			method: 'POST',
			path: ['/webhooks'],
			body: withoutUndefined({
				webhook_url: parseWebAddress(
					parameters.text('webhookUrl'),
					parameters.label('webhookUrl'),
					{ secure: true, local: parameters.local },
				),
				webhook_type: parameters.option('webhookType', WEBHOOK_TYPES),
				valid_until: parameters.collection('additionalFields').optionalTime('expiresAt'),
			}),
		}),
	response: (body, { status }) => ({ ...body, duplicate: status === 200 }),
};
