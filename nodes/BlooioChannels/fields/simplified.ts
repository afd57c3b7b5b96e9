/** What Simplify keeps of a message (schema Message). */
export const SIMPLE_MESSAGE = [
	'id',
	'chat_id',
	'channel_type',
	'direction',
	'type',
	'text',
	'attachments',
	'status',
	'error',
	'created_at',
] as const;

/** What Simplify keeps of a chat (schema Chat). */
export const SIMPLE_CHAT = [
	'id',
	'channel_id',
	'channel_type',
	'contact_id',
	'group_id',
	'state',
	'window_expires_at',
	'last_message_at',
	'created_at',
] as const;

/** What Simplify keeps of a webhook (schema Webhook). */
export const SIMPLE_WEBHOOK = [
	'id',
	'url',
	'status',
	'scope',
	'channel_id',
	'channel_type',
	'created_at',
] as const;
