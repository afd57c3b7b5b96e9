import type { State } from '../state';
import type { Happening, PollFacts } from '../state/chats/happenings';
import type { MessageRecord } from '../state/chats/messages';
import { progressOf } from '../state/chats/progress';

/** Body of a webhook event; which other fields there are depends on the event. */
export interface EventBody {
	event: string;
	/** Epoch ms. */
	timestamp: number;
	[field: string]: unknown;
}

/** The event that tells webhooks of a happening; null for what no event exists for. */
export function eventView(state: State, happening: Happening): EventBody | null {
	if ('message' in happening && state.channels.holds(happening.message.line)) return null;
	const now = state.clock();
	switch (happening.kind) {
		case 'message': {
			const { message } = happening;
			return message.direction === 'inbound' ? receivedEvent(state, message) : null;
		}
		case 'progress':
			return progressEvent(state, happening);
		case 'read':
			return {
				...messageEvent(state, happening.message, 'message.read', now),
				status: 'read',
				read_at: now,
			};
		case 'reaction':
			return reactionEvent(state, happening);
		case 'poll sent':
			return pollEvent(state, 'poll.created', happening.poll);
		case 'poll received':
			return { ...pollEvent(state, 'poll.received', happening.poll), sender: happening.from };
		case 'vote': {
			const { poll, from, option } = happening;
			return { ...pollEvent(state, 'poll.voted', poll), sender: from, voter: from, option };
		}
		case 'group renamed':
		case 'group icon changed': {
			const event = happening.kind === 'group renamed' ? 'name_changed' : 'icon_changed';
			return { ...chatEvent(state, `group.${event}`, happening.groupId), sender: happening.from };
		}
		case 'typing': {
			const event = happening.isTyping ? 'typing.started' : 'typing.stopped';
			return { ...chatEvent(state, event, happening.chatId), sender: happening.from };
		}
		case 'contact shared': {
			const { chatId, from, name } = happening;
			const contact = { identifier: from, name };
			return { ...chatEvent(state, 'contact.shared', chatId), sender: from, contact };
		}
		default:
			return null;
	}
}

function receivedEvent(state: State, message: MessageRecord): EventBody {
	const { createdAt, chatId, sender } = message;
	return {
		...messageEvent(state, message, 'message.received', createdAt),
		status: 'received',
		...contentOf(message),
		sender: sender ?? chatId,
		received_at: createdAt,
	};
}

function progressEvent(
	state: State,
	{ message, status, at }: Extract<Happening, { kind: 'progress' }>,
): EventBody {
	const common = { ...messageEvent(state, message, `message.${status}`, at), status };
	if (status === 'sent') return { ...common, ...contentOf(message), sent_at: at };
	if (status === 'delivered') return { ...common, delivered_at: at };
	const { fate } = message;
	const error = fate.kind === 'failed' ? fate.error : '';
	const code = error.toLowerCase().replace(/\W+/g, '_');
	return { ...common, error_code: code, error_message: error };
}

function reactionEvent(
	state: State,
	{ message, direction, from, reaction, action }: Extract<Happening, { kind: 'reaction' }>,
): EventBody {
	return {
		...messageEvent(state, message, 'message.reaction', state.clock()),
		direction,
		reaction,
		action,
		sender: from,
		original_text: message.text,
	};
}

/** What all events of a message have in common. */
function messageEvent(
	state: State,
	message: MessageRecord,
	event: string,
	timestamp: number,
): EventBody {
	const { messageId, chatId, line, metadata } = message;
	return {
		event,
		message_id: messageId,
		external_id: chatId,
		internal_id: line,
		protocol: progressOf(message, timestamp, state.timing).protocol,
		timestamp,
		...groupFields(state, chatId),
		// "Metadata is returned in webhooks and message queries" (Message sending basics).
		...(metadata && { metadata }),
	};
}

/** Texts and files; a file is an object if it has a name, else its URL alone: both occur. */
function contentOf({ text, attachments, replyTo }: MessageRecord) {
	return {
		text,
		attachments: attachments.map(({ url, name }) => (name === undefined ? url : { url, name })),
		...(replyTo && {
			reply_to: {
				message_id: replyTo.messageId,
				guid: replyTo.guid,
				part_index: replyTo.partIndex,
			},
		}),
	};
}

/** An event of a poll; no source describes it, so it says what `getPollResults` says. */
function pollEvent(state: State, event: string, poll: PollFacts): EventBody {
	const { pollId, chatId, line, title, options } = poll;
	return {
		...chatEvent(state, event, chatId),
		internal_id: line,
		poll_id: pollId,
		title,
		options,
		total_votes: options.reduce((sum, { votes }) => sum + votes, 0),
	};
}

/** An event of a chat as a whole. */
const chatEvent = (state: State, event: string, chatId: string): EventBody => ({
	event,
	external_id: chatId,
	internal_id: state.chats.get(chatId)?.last.line ?? null,
	timestamp: state.clock(),
	...groupFields(state, chatId),
});

function groupFields(state: State, chatId: string) {
	const group = state.groups.get(chatId);
	if (!group) return { is_group: false };
	const participants = group.participants.map((identifier) => {
		const contact = state.contacts.known(identifier);
		return { contact_id: contact?.contactId ?? null, identifier, name: contact?.name ?? null };
	});
	return { is_group: true, group_id: group.groupId, group_name: group.name, participants };
}
