import type { State } from '../../state';
import type { ContactRecord } from '../../state/people/contacts';
import type { GroupRecord } from '../../state/people/groups';
import { identityId, type RosterContact } from '../../state/channels/roster';
import type { MessageRecord } from '../../state/chats/messages';
import { channelById, channelOfLine, channelsOf, type Channel } from '../channels';
import { chatOn, exists } from '../chats';
import { standingOf } from './message';

/** An address of somebody, without saying whose. */
const bareIdentityView = (state: State, record: ContactRecord) => ({
	id: identityId(record),
	channel_type: state.channels.roster.typeOf(record),
	identifier: record.identifier,
	channel_id: null,
	created_at: record.createdAt,
});

/** An address of somebody (schema Identity). */
export const identityView = (state: State, contactId: string, record: ContactRecord) => ({
	...bareIdentityView(state, record),
	contact_id: contactId,
});

/** The latest message with somebody, over whatever channel. */
function latest(state: State, contact: RosterContact): MessageRecord | undefined {
	return contact.identities
		.flatMap(({ identifier }) => [
			state.chats.get(identifier)?.last,
			state.channels.chats.get(identifier)?.last,
		])
		.reduce(
			(last, one) => (one && one.createdAt > (last?.createdAt ?? -1) ? one : last),
			undefined,
		);
}

/** A contact (schema Contact). */
export function contactView(state: State, contact: RosterContact) {
	const last = latest(state, contact);
	return {
		id: contact.id,
		name: contact.name,
		created_at: contact.createdAt,
		tags: contact.tags,
		last_message_time: last?.createdAt ?? null,
		last_direction: last?.direction ?? null,
		last_text: last?.text ?? null,
		last_status: last ? standingOf(state, last).status : null,
		identities: contact.identities.map((record) => bareIdentityView(state, record)),
	};
}

/** The channel that a group is on. */
export function channelOfGroup(state: State, { groupId }: GroupRecord): Channel {
	const made = state.channels.groupChannels.get(groupId);
	if (made !== undefined) return channelById(state, made);
	const line = state.chats.get(groupId)?.last.line;
	const [first] = channelsOf(state);
	return line === undefined && first ? first : channelOfLine(state, line ?? '');
}

/** Somebody in a group (schema GroupMember). */
export function memberView(state: State, group: GroupRecord, identifier: string) {
	const record = state.contacts.ensure(identifier, group.createdAt);
	return {
		identity_id: identityId(record),
		contact_id: state.channels.roster.ownerOf(record),
		role: 'member',
		channel_type: channelOfGroup(state, group).type,
		identifier,
	};
}

/** A group (schema Group). */
export function groupView(state: State, group: GroupRecord) {
	const channel = channelOfGroup(state, group);
	const chat = chatOn(channel, group.groupId);
	return {
		id: group.groupId,
		channel_id: channel.id,
		channel_type: channel.type,
		name: group.name,
		icon_url: group.iconUrl,
		chat_id: exists(state, chat) ? chat.id : null,
		chat_linked: group.chatGuid !== null,
		created_at: group.createdAt,
		members: group.participants.map((one) => memberView(state, group, one)),
	};
}
