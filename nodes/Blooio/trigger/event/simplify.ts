import type { IDataObject } from 'n8n-workflow';

import { eventTimeSchema } from '../../schemas/answers/eventTime';
import { chatOf, type WebhookEvent } from '../../schemas/answers/webhookEvent';

const ALWAYS = ['event', 'chat_id', 'sender', 'message_id', 'timestamp'];
const MESSAGE = ['text', 'attachments', 'protocol', 'is_group', 'internal_id'];
const STATUS = ['status', 'protocol', 'internal_id', 'error_code', 'error_message'];
const POLL = ['poll_id', 'title', 'options', 'voter', 'option'];

/** What Simplify keeps beside `ALWAYS`: five fields that say what happened. */
const KEPT: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries({
		'message.received': MESSAGE,
		'message.sent': MESSAGE,
		'message.queued': STATUS,
		'message.pending': STATUS,
		'message.delivered': STATUS,
		'message.failed': STATUS,
		'message.read': STATUS,
		'message.reaction': ['reaction', 'action', 'original_text', 'direction', 'is_group'],
		'poll.received': POLL,
		'poll.created': POLL,
		'poll.voted': POLL,
	}),
);

/**
 * The ten most used fields of an event, with `chat_id` ready for Message: Send and `timestamp` as a
 * number of ms, whatever the event gives. An event that is not known well enough keeps all its fields
 * and gains these.
 *
 * @param now epoch ms; the time of an event that names none
 */
export function simplify(event: WebhookEvent, payload: IDataObject, now: number): IDataObject {
	const full: IDataObject = {
		...payload,
		chat_id: chatOf(event) ?? payload.chat_id ?? null,
		timestamp: eventTimeSchema.parse(payload.timestamp) ?? now,
	};
	const own = event.event === undefined ? undefined : KEPT.get(event.event);
	if (!own) return full;
	const fields = [...ALWAYS, ...own].filter((field) => field in full);
	return Object.fromEntries(fields.map((field) => [field, full[field]]));
}
