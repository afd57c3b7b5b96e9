import { typeOf } from '../request/handle';
import type { State } from '../state';
import type { ContactRecord } from '../state/people/contacts';

/** The person of a 1:1 chat, as chats and messages show it; null for a group. */
export function contactView(state: State, chatId: string) {
	const contact = state.contacts.get(chatId);
	if (!contact) return null;
	const { contactId, name, identifier } = contact;
	return { contact_id: contactId, name, identifier };
}

/** A contact (schema Contact). */
export function contactRecordView(state: State, contact: ContactRecord) {
	const { contactId, identifier, name, createdAt, tags } = contact;
	return {
		id: identifier,
		contact_id: contactId,
		identifier,
		name,
		type: typeOf(identifier),
		created_at: createdAt,
		last_message_time: state.chats.get(identifier)?.last.createdAt ?? null,
		tags: tags.map(({ tag }) => tag),
	};
}
