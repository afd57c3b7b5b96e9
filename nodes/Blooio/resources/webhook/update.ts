import { id, type Operation } from '../../engine/operation';
import { InvalidInput } from '../../errors/invalidInput';
import { changesOf } from '../../fields/updateFields';
import {
	expiresAtField,
	webhookField,
	webhookOf,
	webhookTypeField,
} from '../../fields/locators/webhook';
import { WEBHOOK_TYPES } from '../../schemas/answers/webhookSubscription';
import { SIMPLE_WEBHOOK } from './simplified';
import { typed } from './typed';

/** What the API takes for "never expires". */
const NEVER = -1;

/** `PATCH /webhooks/{webhookId}` (OpenAPI operationId updateWebhook). */
export const update: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update a webhook',
	description: 'Change which events a webhook delivers and until when, or pause and resume it',
	fields: [
		webhookField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [
				webhookTypeField,
				expiresAtField,
				{
					displayName: 'Never Expires',
					name: 'neverExpires',
					type: 'boolean',
					default: true,
					description: 'Whether to go on without an end',
				},
				{
					displayName: 'Paused',
					name: 'paused',
					type: 'boolean',
					default: true,
					description:
						'Whether to pause deliveries; off resumes them. Blooio calls a paused webhook deprecated.',
				},
			],
		},
	],
	idempotent: true,
	simplified: SIMPLE_WEBHOOK,
	request: (parameters) => {
		const fields = parameters.collection('updateFields');
		const expiresAt = fields.optionalTime('expiresAt');
		const never = fields.boolean('neverExpires');
		if (never && expiresAt !== undefined) {
			throw new InvalidInput(
				'Expires At and Never Expires are both set',
				'Remove one of the two',
				'Never Expires',
			);
		}
		return typed({
			method: 'PATCH',
			path: ['/webhooks/', id(webhookOf(parameters))],
			body: changesOf({
				webhook_type: fields.optionalOption('webhookType', WEBHOOK_TYPES),
				valid_until: never ? NEVER : expiresAt,
				deprecate: fields.optionalBoolean('paused'),
			}),
		});
	},
};
