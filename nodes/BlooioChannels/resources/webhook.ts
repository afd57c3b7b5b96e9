import type { INodeProperties } from 'n8n-workflow';

import { id, type Operation, type Resource } from '../../Blooio/engine/operation';
import type { Parameters } from '../../Blooio/engine/parameters';
import { secretNotice } from '../../Blooio/fields/locators/webhook';
import { cleanUpOf } from '../../Blooio/operations/cleanUp';
import { withoutUndefined } from '../../Blooio/schemas/withoutUndefined';
import { chosenId, idField, webhookField } from '../fields/ids';
import { SIMPLE_WEBHOOK } from '../fields/simplified';
import { V4_WAITS } from '../v4/waits';

const one = (parameters: Parameters) => chosenId(parameters, 'webhookId');

const scopeField = (displayName: string, name: string, example: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder: `e.g. ${example}`,
	description: 'Only events of the lines that belong to it; without it, those of every line',
});

const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create a webhook',
	description: 'Have Blooio send every event to an address of yours',
	fields: [
		secretNotice,
		idField('URL', 'url', 'https://example.com/blooio', 'An https address'),
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [
				scopeField('Channel ID', 'channelId', 'ch_abc123'),
				scopeField('Integration ID', 'integrationId', 'int_abc123'),
			],
		},
	],
	codes: ['event_types_retired', 'ambiguous_scope'],
	request: (parameters) => {
		const fields = parameters.collection('additionalFields');
		return {
			method: 'POST',
			path: ['/webhooks'],
			body: withoutUndefined({
				url: parameters.name('url'),
				channel_id: fields.optionalName('channelId'),
				integration_id: fields.optionalName('integrationId'),
			}),
		};
	},
};

const remove: Operation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete a webhook',
	description: 'End the deliveries to an address',
	fields: [webhookField],
	idempotent: true,
	request: (parameters) => ({ method: 'DELETE', path: ['/webhooks/', one(parameters)] }),
};

const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a webhook',
	description: 'Get a webhook',
	simplified: SIMPLE_WEBHOOK,
	fields: [webhookField],
	request: (parameters) => ({ method: 'GET', path: ['/webhooks/', one(parameters)] }),
};

const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many webhooks',
	description: 'Get the webhooks of the organization',
	simplified: SIMPLE_WEBHOOK,
	fields: [],
	listing: { property: 'data', identity: 'id', pages: 'cursor' },
	request: () => ({ method: 'GET', path: ['/webhooks'] }),
};

const update: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update a webhook',
	description: 'Change the address of a webhook, or switch it off or on',
	fields: [
		webhookField,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add field',
			default: {},
			options: [
				{
					displayName: 'Status',
					name: 'status',
					type: 'options',
					default: 'disabled',
					description: 'Whether Blooio delivers to it',
					options: [
						{ name: 'Active', value: 'active' },
						{ name: 'Disabled', value: 'disabled' },
					],
				},
				{
					displayName: 'URL',
					name: 'url',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/blooio',
					description: 'The new https address',
				},
			],
		},
	],
	idempotent: true,
	request: (parameters) => {
		const fields = parameters.collection('updateFields');
		return {
			method: 'PATCH',
			path: ['/webhooks/', one(parameters)],
			body: withoutUndefined({
				status: fields.optionalOption('status', ['active', 'disabled']),
				url: fields.optionalName('url'),
			}),
		};
	},
};

const rotateSecret: Operation = {
	name: 'Rotate Secret',
	value: 'rotateSecret',
	action: 'Rotate the secret of a webhook',
	description: 'Make a new signing secret; the old one is dead at once',
	fields: [secretNotice, webhookField],
	request: (parameters) => ({
		method: 'POST',
		path: ['/webhooks/', one(parameters), '/secret/rotate'],
	}),
};

const getDeliveries: Operation = {
	name: 'Get Deliveries',
	value: 'getDeliveries',
	action: 'Get the deliveries of a webhook',
	description: 'Get what Blooio has sent to an address, the latest first',
	fields: [webhookField],
	listing: { property: 'data', identity: 'id', pages: 'cursor' },
	request: (parameters) => ({
		method: 'GET',
		path: ['/webhooks/', one(parameters), '/deliveries'],
	}),
};

const replayDelivery: Operation = {
	name: 'Replay Delivery',
	value: 'replayDelivery',
	action: 'Replay a delivery of a webhook',
	description: 'Have Blooio send an event once more',
	fields: [
		webhookField,
		idField('Delivery ID', 'deliveryId', 'wdel_abc123', 'The ID that Get Deliveries returns'),
	],
	request: (parameters) => ({
		method: 'POST',
		path: [
			'/webhooks/',
			one(parameters),
			'/deliveries/',
			id(parameters.name('deliveryId')),
			'/replay',
		],
	}),
};

/** Subscriptions (tag Webhooks). */
export const webhook: Resource = {
	name: 'Webhook',
	value: 'webhook',
	initial: getAll.value,
	operations: [
		cleanUpOf(V4_WAITS),
		create,
		remove,
		get,
		getDeliveries,
		getAll,
		replayDelivery,
		rotateSecret,
		update,
	],
};
