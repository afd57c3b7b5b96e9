import type { State } from '../state';
import type { ChatRecord } from '../state/chats/chats';
import { contactView } from './contact';

/** A conversation in a list (schema Chat). */
export function chatView(state: State, chat: ChatRecord) {
	const group = state.groups.get(chat.chatId);
	const { background } = state.chatSettings.of(chat.chatId);
	const { last } = chat;
	return {
		id: chat.chatId,
		type: group ? 'group' : chat.chatId.includes('@') ? 'email' : 'phone',
		is_group: group !== undefined,
		group_id: group?.groupId ?? null,
		group_name: group?.name ?? null,
		...(group && { member_count: group.participants.length }),
		contact: contactView(state, chat.chatId),
		message_count: chat.messages.length,
		inbound_count: chat.inboundCount,
		outbound_count: chat.outboundCount,
		background_url: background?.url ?? null,
		background_id: background?.backgroundId ?? null,
		last_message_time: last.createdAt,
		last_inbound_time: chat.lastInboundTime,
		last_outbound_time: chat.lastOutboundTime,
		last_message: {
			message_id: last.messageId,
			text: last.text,
			direction: last.direction,
			time_sent: last.createdAt,
		},
	};
}

/** A conversation on its own (schema ChatDetail). */
export const chatDetailView = (state: State, chat: ChatRecord) => ({
	...chatView(state, chat),
	first_message_time: chat.first.createdAt,
});
