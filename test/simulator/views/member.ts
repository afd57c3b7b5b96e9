import type { State } from '../state';
import type { GroupRecord } from '../state/people/groups';

/** Somebody in a group (schema GroupMember). */
export function memberView(state: State, group: GroupRecord, identifier: string) {
	const contact = state.contacts.known(identifier);
	return {
		id: identifier,
		contact_id: contact?.contactId,
		identifier,
		name: contact?.name ?? null,
		added_at: group.joinedAt.get(identifier) ?? group.createdAt,
	};
}
