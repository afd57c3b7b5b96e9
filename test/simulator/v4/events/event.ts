import type { State } from '../../state';
import type { ChannelEvent } from '../../state/channels/feed';
import type { Happening, PollFacts } from '../../state/chats/happenings';
import type { MessageRecord } from '../../state/chats/messages';
import { newId } from '../../ids';
import { type Channel, channelOfLine, channelsOf } from '../channels';
import { chatOfMessage, chatOn } from '../chats';
import { attachmentViews, codeOf, standingOf, typeOf } from '../views/message';

/** The id of a message's event: the same wherever the event shows up. */
const idOfMessageEvent = ({ messageId }: MessageRecord, kind: string): string =>
	`evt_${messageId.replace(/^msg_/, '')}${kind}`;

/** What the events of a message have in common. */
function aboutMessage(state: State, message: MessageRecord): Record<string, unknown> {
	const { id: chatId, channel, person } = chatOfMessage(state, message);
	const group = state.groups.get(person);
	const theirs = message.sender ?? person;
	const ours = channel.address ?? channel.alias ?? null;
	const isInbound = message.direction === 'inbound';
	return {
		message_id: message.messageId,
		chat_id: chatId,
		channel_id: channel.id,
		channel_type: channel.type,
		channel_address: ours,
		direction: message.direction,
		sender: isInbound ? theirs : ours,
		recipient: isInbound ? ours : person,
		contact: { identifier: theirs },
		type: typeOf(message),
		text: message.text,
		...(message.content?.formattedText !== undefined && {
			formatted_text: message.content.formattedText,
		}),
		attachments: attachmentViews(message),
		reply_to_message_id: message.replyTo?.messageId ?? null,
		protocol: standingOf(state, message).protocol,
		is_group: group !== undefined,
		...(group && { group: { group_id: group.groupId, name: group.name } }),
		...(message.content?.interactive && { interactive: message.content.interactive }),
	};
}

/** An event of a message's life. */
export function messageEvent(
	state: State,
	message: MessageRecord,
	kind: string,
	at: number,
): ChannelEvent {
	const { fate } = message;
	const error =
		kind === 'failed' && fate.kind === 'failed'
			? { code: codeOf(fate.error), message: fate.error }
			: null;
	return {
		id: idOfMessageEvent(message, kind),
		type: `message.${kind}`,
		...aboutIds(state, message),
		occurred_at: at,
		data: { ...aboutMessage(state, message), ...(error && { error }) },
	};
}

function aboutIds(state: State, message: MessageRecord) {
	const { id, channel } = chatOfMessage(state, message);
	return { message_id: message.messageId, chat_id: id, channel_type: channel.type };
}

/** The event that a happening is; null for what no event exists for. */
export function eventOf(state: State, happening: Happening): ChannelEvent | null {
	const now = state.clock();
	switch (happening.kind) {
		case 'message': {
			const { message } = happening;
			const kind = message.direction === 'inbound' ? 'received' : 'queued';
			return messageEvent(state, message, kind, message.createdAt);
		}
		case 'progress':
			return messageEvent(state, happening.message, happening.status, happening.at);
		case 'read':
			return messageEvent(state, happening.message, 'read', now);
		case 'reaction':
			return reactionEvent(state, happening, now);
		case 'poll sent':
			return pollEvent(state, 'poll.created', happening.poll);
		case 'poll received':
			return pollEvent(state, 'poll.received', happening.poll, { sender: happening.from });
		case 'vote': {
			const { poll, from, option } = happening;
			return pollEvent(state, 'poll.voted', poll, { sender: from, option });
		}
		case 'group renamed':
		case 'group icon changed': {
			const what = happening.kind === 'group renamed' ? 'name_changed' : 'icon_changed';
			const { groupId, from } = happening;
			const group = state.groups.get(groupId);
			const data = { group_id: groupId, name: group?.name ?? null, sender: from };
			return chatEvent(state, `group.${what}`, groupId, data);
		}
		case 'typing': {
			const { chatId, from, isTyping } = happening;
			return chatEvent(state, `typing.${isTyping ? 'started' : 'stopped'}`, chatId, {
				sender: from,
			});
		}
		case 'contact shared': {
			const { chatId, from, name } = happening;
			const contact = { identifier: from, name };
			return chatEvent(state, 'contact.shared', chatId, { sender: from, contact });
		}
		case 'chat closed':
			return plainEvent('chat.closed', now, { chat_id: happening.chatId }, happening.chatId);
		case 'contacts merged': {
			const { contactId, sourceId } = happening;
			return plainEvent('contact.merged', now, { contact_id: contactId, merged_from: sourceId });
		}
		case 'number protected': {
			const { number, before } = happening;
			return plainEvent('safety.state_changed', now, {
				channel_id: `ch_${number.phoneNumber.slice(1)}`,
				phone_number: number.phoneNumber,
				tier: number.safety === null ? 'trusted' : 'new',
				previous_tier: before === null ? 'trusted' : 'new',
				action: number.safety ?? 'none',
				previous_action: before ?? 'none',
				reasons: number.safety === null ? [] : ['low_reply_rate'],
			});
		}
		case 'number banned':
			return plainEvent('safety.number_banned', now, {
				channel_id: `ch_${happening.number.phoneNumber.slice(1)}`,
				phone_number: happening.number.phoneNumber,
				allocation_type: happening.number.plan === 'shared' ? 'shared' : 'dedicated',
				banned_at: now,
			});
	}
}

const plainEvent = (
	type: string,
	at: number,
	data: Record<string, unknown>,
	chatId: string | null = null,
	channel: Channel | null = null,
): ChannelEvent => ({
	id: newId('evt'),
	type,
	message_id: null,
	chat_id: chatId,
	channel_type: channel?.type ?? null,
	occurred_at: at,
	data,
});

/** An event of a chat as a whole, on the channel of its latest message. */
function chatEvent(
	state: State,
	type: string,
	person: string,
	data: Record<string, unknown>,
): ChannelEvent {
	const line = state.chats.get(person)?.last.line;
	const [first] = channelsOf(state);
	const channel = line === undefined ? first : channelOfLine(state, line);
	if (!channel) return plainEvent(type, state.clock(), data);
	const { id } = chatOn(channel, person);
	const about = { chat_id: id, channel_id: channel.id, channel_type: channel.type };
	return plainEvent(type, state.clock(), { ...about, ...data }, id, channel);
}

function pollEvent(
	state: State,
	type: string,
	poll: PollFacts,
	more: Record<string, unknown> = {},
): ChannelEvent {
	const channel = channelOfLine(state, poll.line);
	const { id } = chatOn(channel, poll.chatId);
	const { pollId, title, options } = poll;
	const total = options.reduce((sum, { votes }) => sum + votes, 0);
	const about = { chat_id: id, channel_id: channel.id, channel_type: channel.type };
	const facts = { poll_id: pollId, message_id: pollId, title, options, total_votes: total };
	const event = plainEvent(type, state.clock(), { ...about, ...facts, ...more }, id, channel);
	return { ...event, message_id: pollId };
}

function reactionEvent(
	state: State,
	{ message, direction, from, reaction, action }: Extract<Happening, { kind: 'reaction' }>,
	now: number,
): ChannelEvent {
	const attachments = attachmentViews(message);
	return {
		id: newId('evt'),
		type: 'message.reaction',
		...aboutIds(state, message),
		occurred_at: now,
		data: {
			...aboutIds(state, message),
			...{ direction, reaction, action, sender: from, original_text: message.text },
			...{ part_index: 0, attachments, reacted_attachment: null },
		},
	};
}

/** Whether an event follows from a message, so that the feed need not keep it. */
export const isDerived = ({ kind }: Happening): boolean =>
	kind === 'message' || kind === 'progress';
