import type { State } from '../../state';
import { identityId } from '../../state/channels/roster';
import type { PriorityRecord } from '../../state/channels/priorities';
import { DAY_MS } from '../../state/slidingCount';
import { CAPABILITIES, type Channel, channelById } from '../channels';
import { type Chat, exists, lastAt, messagesIn } from '../chats';

/** A channel (schema Channel). */
export function channelView(state: State, channel: Channel) {
	const profile = state.channels.profiles.get(channel.id);
	return {
		id: channel.id,
		type: channel.type,
		address: channel.address,
		...(channel.alias !== undefined && { alias: channel.alias }),
		status: channel.status,
		capabilities: CAPABILITIES[channel.type],
		...(profile && { profile }),
		created_at: channel.createdAt,
	};
}

/** An order of channels (schema Priority). */
export const priorityView = (state: State, record: PriorityRecord) => ({
	id: record.id,
	name: record.name,
	is_default: record.isDefault,
	channels: record.channels.map(({ channelId, priority }) => {
		const { type, address, alias } = channelById(state, channelId);
		return {
			channel_id: channelId,
			type,
			address,
			...(alias !== undefined && { alias }),
			priority,
		};
	}),
	created_at: record.createdAt,
	updated_at: record.updatedAt,
});

/** Whom a chat is with. */
function otherSide(state: State, { person }: Chat) {
	const record = state.contacts.known(person);
	return {
		contact_id: record ? state.channels.roster.ownerOf(record) : null,
		identity_id: record ? identityId(record) : null,
	};
}

/** How a chat is: closed by us, or open. */
const stateOf = (state: State, { id }: Chat): 'open' | 'closed' =>
	state.channels.notes.get(id)?.isClosed ? 'closed' : 'open';

/** On WhatsApp Business one may write freely for a day after the other side wrote. */
function windowOf(state: State, chat: Chat): number | null {
	if (chat.channel.type !== 'whatsapp_business') return null;
	const last = messagesIn(state, chat).findLast(({ direction }) => direction === 'inbound');
	return last ? last.createdAt + DAY_MS : null;
}

/** A conversation (schema Chat). */
export function chatView(state: State, chat: Chat) {
	const messages = messagesIn(state, chat);
	const note = state.channels.notes.get(chat.id);
	return {
		id: chat.id,
		channel_id: chat.channel.id,
		channel_type: chat.channel.type,
		...otherSide(state, chat),
		group_id: state.groups.get(chat.person)?.groupId ?? null,
		state: stateOf(state, chat),
		capabilities: {},
		metadata: note?.metadata ?? {},
		window_expires_at: windowOf(state, chat),
		last_message_at: messages.at(-1)?.createdAt ?? null,
		created_at: messages[0]?.createdAt ?? note?.createdAt ?? lastAt(state, chat),
	};
}

/** A conversation that was found or opened (schema ChatCreated). */
export function createdView(state: State, chat: Chat) {
	return {
		id: chat.id,
		channel_id: chat.channel.id,
		channel_type: chat.channel.type,
		...otherSide(state, chat),
		state: stateOf(state, chat),
		created: !exists(state, chat),
	};
}
