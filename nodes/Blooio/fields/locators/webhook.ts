import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';
import { parseWebhookId } from '../../schemas/address/webhookId';
import { pickedIn, slowLoad } from './locator';

/** A webhook subscription by its ID (OpenAPI parameter WebhookIdParam). */
export const webhookField: INodeProperties = {
	displayName: 'Webhook',
	name: 'webhookId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The webhook subscription',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a webhook...',
			typeOptions: {
				searchListMethod: 'searchWebhooks',
				searchable: true,
				slowLoadNotice: slowLoad('the webhook', 'By ID'),
			},
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. wh_abc123def456',
		},
	],
};

/** The webhook that the locator names. */
export const webhookOf = (parameters: Parameters): string =>
	parseWebhookId(pickedIn(parameters, 'webhookId'), parameters.label('webhookId'));

/** Which events a webhook receives. The OpenAPI enum lacks `poll`; the webhook facts have it. */
export const webhookTypeField: INodeProperties = {
	displayName: 'Events',
	name: 'webhookType',
	type: 'options',
	default: 'message',
	description: 'Which events to deliver',
	options: [
		{ name: 'All', value: 'all', description: 'Everything, also group and typing events' },
		{
			name: 'Messages',
			value: 'message',
			description: 'Messages that come in and go out, with their delivery and reactions',
		},
		{ name: 'Polls', value: 'poll', description: 'Polls and the votes in them' },
		{
			name: 'Status',
			value: 'status',
			description: 'Only what becomes of messages that go out: sent, delivered, failed, read',
		},
	],
};

/** When a webhook ends by itself. */
export const expiresAtField: INodeProperties = {
	displayName: 'Expires At',
	name: 'expiresAt',
	type: 'dateTime',
	default: '',
	description:
		'When deliveries end by themselves. Without a zone it is in the timezone of the workflow.',
};

/** Said where an answer holds a signing secret. */
export const secretNotice: INodeProperties = {
	displayName:
		'The signing secret is in the output of this run only, as <code>signing_secret</code>. Store it in a safe place: Blooio does not show it again.',
	name: 'secretNotice',
	type: 'notice',
	default: '',
};
