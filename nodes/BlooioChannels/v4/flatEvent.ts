import { isRecord } from '../../Blooio/schemas/answers/record';

const text = (value: unknown): string | undefined =>
	typeof value === 'string' && value !== '' ? value : undefined;

const time = (value: unknown): number | undefined =>
	typeof value === 'number' ? value : undefined;

/**
 * An event (a call of a webhook, or as the feed has it) in the shape that version 2 gives its events, as
 * far as a wait looks at it.
 */
export function flatEvent(payload: Record<string, unknown>): Record<string, unknown> {
	const { type, data: given, created_at: made, occurred_at: occurred, ...envelope } = payload;
	const data: Record<string, unknown> = { ...envelope, ...(isRecord(given) ? given : {}) };
	const at = time(occurred) ?? time(made);
	const { error } = data;
	const replyTo = text(data.reply_to_message_id);
	return {
		...data,
		event: type,
		// A message that came in may have another ID than the one that is listed.
		message_id: text(data.target_message_id) ?? text(data.message_id),
		// The chat, and no person: the same that the question was sent to.
		external_id: text(data.chat_id),
		group_id: undefined,
		internal_id: text(data.channel_address) ?? text(data.recipient),
		poll_id: text(data.poll_id) ?? text(data.message_id),
		...(replyTo !== undefined && { reply_to: { message_id: replyTo } }),
		received_at: at,
		...(type === 'message.sent' && { sent_at: at }),
		...(type === 'message.delivered' && { delivered_at: at }),
		...(isRecord(error) && { error_code: text(error.code), error_message: text(error.message) }),
	};
}
