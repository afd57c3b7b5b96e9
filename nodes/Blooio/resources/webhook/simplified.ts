/** What Simplify keeps of a webhook (OpenAPI schema Webhook). */
export const SIMPLE_WEBHOOK = [
	'webhook_id',
	'webhook_url',
	'webhook_type',
	'scope',
	'created_at',
	'valid_until',
	'last_triggered',
	'failure_count',
	'is_active',
] as const;
