import type { INodeProperties } from 'n8n-workflow';

const mostWebhooks: INodeProperties = {
	displayName: 'Most Webhooks',
	name: 'mostWebhooks',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 64 },
	default: 10,
	description:
		'How many waiting executions may have a webhook of their own at the same time, because each of them is told of every message. A published Blooio Trigger makes them unnecessary for replies.',
};

/** Options of operations that sleep until Blooio tells them something. */
export const webhookOptions: readonly INodeProperties[] = [mostWebhooks];
