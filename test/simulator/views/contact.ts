import type { State } from '../state';

/** The person of a 1:1 chat, as chats and messages show it; null for a group. */
export function contactView(state: State, chatId: string) {
	const contact = state.contacts.get(chatId);
	if (!contact) return null;
	const { contactId, name, identifier } = contact;
	return { contact_id: contactId, name, identifier };
}
