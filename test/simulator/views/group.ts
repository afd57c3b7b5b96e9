import type { State } from '../state';
import type { GroupRecord } from '../state/people/groups';

/** A group (schema Group). */
export function groupView(state: State, group: GroupRecord) {
	const chat = state.chats.get(group.groupId);
	const last = chat?.last;
	return {
		group_id: group.groupId,
		name: group.name,
		chat_guid: group.chatGuid,
		icon_url: group.iconUrl,
		member_count: group.participants.length,
		message_count: chat?.messages.length ?? 0,
		last_message_text: last?.text ?? null,
		last_message_time: last?.createdAt ?? null,
		// The schema's enum has no null, so a group without messages leaves the field out.
		...(last && { last_message_direction: last.direction }),
		created_at: group.createdAt,
	};
}
