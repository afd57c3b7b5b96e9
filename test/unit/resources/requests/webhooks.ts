import type { RequestRow } from './request';
import { WEBHOOK, ofWebhook } from './samples';

/** The requests of webhooks. */
export const webhooks: RequestRow[] = [
	{
		operation: 'webhook:create',
		values: { webhookUrl: 'https://example.com/hook' },
		sends: {
			method: 'POST',
			path: '/webhooks',
			body: { webhook_url: 'https://example.com/hook', webhook_type: 'message' },
		},
	},
	{
		operation: 'webhook:create',
		when: 'it ends, and is for polls',
		values: {
			webhookUrl: 'https://example.com/hook',
			webhookType: 'poll',
			additionalFields: { expiresAt: '2027-01-01T00:00:00Z' },
		},
		sends: {
			method: 'POST',
			path: '/webhooks',
			body: {
				webhook_url: 'https://example.com/hook',
				webhook_type: 'poll',
				valid_until: 1_798_761_600_000,
			},
		},
	},
	{ operation: 'webhook:cleanUp', sends: { method: 'GET', path: '/webhooks' } },
	{ operation: 'webhook:delete', values: ofWebhook, sends: { method: 'DELETE', path: WEBHOOK } },
	{ operation: 'webhook:get', values: ofWebhook, sends: { method: 'GET', path: WEBHOOK } },
	{ operation: 'webhook:getAll', sends: { method: 'GET', path: '/webhooks' } },
	{
		operation: 'webhook:getLogs',
		values: {
			...ofWebhook,
			filters: { minStatus: 300, maxStatus: 599, status: 500, order: 'asc' },
		},
		sends: {
			method: 'GET',
			path: `${WEBHOOK}/logs`,
			query: { status: 500, min_status: 300, max_status: 599, sort: 'asc' },
		},
	},
	{
		operation: 'webhook:replayDelivery',
		values: { ...ofWebhook, eventId: 'evt_1/2' },
		sends: { method: 'POST', path: `${WEBHOOK}/logs/evt_1%2F2/replay` },
	},
	{
		operation: 'webhook:rotateSecret',
		values: ofWebhook,
		sends: { method: 'POST', path: `${WEBHOOK}/secret/rotate` },
	},
	{
		operation: 'webhook:update',
		values: {
			...ofWebhook,
			updateFields: { webhookType: 'all', neverExpires: true, paused: false },
		},
		sends: {
			method: 'PATCH',
			path: WEBHOOK,
			body: { webhook_type: 'all', valid_until: -1, deprecate: false },
		},
	},
	{
		operation: 'webhook:update',
		when: 'it gets an end',
		values: { ...ofWebhook, updateFields: { expiresAt: 1_798_761_600_000 } },
		sends: { method: 'PATCH', path: WEBHOOK, body: { valid_until: 1_798_761_600_000 } },
	},
];
