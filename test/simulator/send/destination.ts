import type { Recipient } from '../request/chatId';
import { notFound } from '../errors';
import { newId } from '../ids';
import type { State } from '../state';
import type { ChatRecord } from '../state/chats/chats';
import type { GroupRecord } from '../state/people/groups';

/** Where a message goes. */
export interface Destination {
	/** Chat id; for a group that is not made yet, its participants. */
	id: string;
	/** Undefined as long as nobody has written anything. */
	chat?: ChatRecord;
	group?: GroupRecord;
	/** Set on multi-recipient sends. */
	participants?: string[];
}

/** Finds where a chat id leads; makes nothing. */
export function findDestination(state: State, recipient: Recipient): Destination {
	if (recipient.kind === 'several') {
		const { participants } = recipient;
		const group = state.groups.withParticipants(participants);
		const id = group?.groupId ?? participants.join(',');
		return { id, group, chat: state.chats.get(id), participants };
	}
	const { id } = recipient;
	const group = state.groups.get(id);
	if (recipient.kind === 'group' && !group) throw notFound('Group not found.');
	return { id, group, chat: state.chats.get(id) };
}

/** Makes the unnamed group of a multi-recipient send (sendMessage). */
export function openGroup(state: State, participants: string[]): GroupRecord {
	const createdAt = state.clock();
	for (const participant of participants) state.contacts.ensure(participant, createdAt);
	return state.groups.add({
		groupId: newId('grp'),
		name: null,
		participants,
		chatGuid: null,
		createdAt,
	});
}
