/** What Simplify keeps of a chat (OpenAPI schemas Chat and ChatDetail). */
export const SIMPLE_CHAT = [
	'id',
	'type',
	'is_group',
	'group_name',
	'contact',
	'message_count',
	'last_message',
	'last_message_time',
	'last_inbound_time',
	'last_outbound_time',
] as const;
