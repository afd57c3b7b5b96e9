import type { State } from '../../state';
import type { MessageRecord } from '../../state/chats/messages';
import { progressOf } from '../../state/chats/progress';
import { chatOfMessage } from '../chats';

/** What a file is, by the end of its name. */
const TYPES: Record<string, string> = {
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	png: 'image/png',
	gif: 'image/gif',
	mp3: 'audio/mpeg',
	m4a: 'audio/mp4',
	mp4: 'video/mp4',
	pdf: 'application/pdf',
};

/** Files as messages and webhooks show them. */
export const attachmentViews = ({ attachments }: MessageRecord) =>
	attachments.map(({ url, received }) => ({
		url,
		media_type: received?.type ?? TYPES[/\.(\w+)(\?|$)/.exec(url)?.[1] ?? ''] ?? null,
		size: received?.bytes ?? null,
		caption: null,
	}));

/** Status, protocol and error of a message. */
export function standingOf(state: State, message: MessageRecord) {
	const { status, protocol, error, timeDelivered } = progressOf(
		message,
		state.clock(),
		state.timing,
	);
	const isRead = message.readAt !== undefined && status === 'delivered';
	return {
		status: message.direction === 'inbound' ? 'received' : isRead ? 'read' : status,
		protocol,
		error: error === null ? null : { code: codeOf(error), message: error },
		created_at: message.createdAt,
		updated_at: message.readAt ?? timeDelivered ?? message.createdAt,
	};
}

/** A code made of words. */
export const codeOf = (error: string): string =>
	error.toLowerCase().replace(/\W+/g, '_').replace(/^_|_$/g, '');

/** What a message holds. */
export const typeOf = ({ content, attachments }: MessageRecord): string =>
	content?.type ?? (attachments.length > 0 ? 'media' : 'text');

/** A message (schema Message). */
export function messageView(state: State, message: MessageRecord) {
	const { id: chatId, channel } = chatOfMessage(state, message);
	const { content, replyTo, guid } = message;
	return {
		id: message.messageId,
		chat_id: chatId,
		channel_id: channel.id,
		channel_type: channel.type,
		direction: message.direction,
		type: typeOf(message),
		text: message.text,
		...(content?.formattedText !== undefined && { formatted_text: content.formattedText }),
		provider_message_id: guid,
		reply_to_message_id: replyTo?.messageId ?? null,
		attachments: attachmentViews(message),
		...(content?.interactive && { interactive: content.interactive }),
		...standingOf(state, message),
	};
}
