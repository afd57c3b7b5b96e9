import type { z } from 'zod';
import { badRequest, notFound } from '../errors';
import type { State } from '../state';
import type { MessageRecord } from '../state/chats/messages';
import type { PollRecord } from '../state/chats/polls';
import { react } from '../state/chats/reactions';
import { type Incoming, lineOf, receiveMessage } from '../state/chats/receive';
import { validate } from '../request/validate';
import {
	incomingSchema,
	pollSchema,
	reactionSchema,
	readingSchema,
	renamingSchema,
	sharingSchema,
	typingSchema,
	voteSchema,
} from './schemas';

/** What people do at their own devices; each makes the event that webhooks get of it. */
export interface PeopleActions {
	/** Somebody writes to one of our numbers: `message.received`. */
	receive(incoming: Incoming): MessageRecord;
	/** Somebody reacts to a message: `message.reaction`. */
	react(reaction: z.input<typeof reactionSchema>): void;
	/** Somebody sends a poll: `poll.received`. */
	sendPoll(poll: z.input<typeof pollSchema>): PollRecord;
	/** Somebody votes in a poll: `poll.voted`. */
	vote(vote: z.input<typeof voteSchema>): void;
	/** Somebody reads a message of ours: `message.read`. */
	read(reading: z.input<typeof readingSchema>): void;
	/** Somebody begins to type or stops: `typing.started`, `typing.stopped`. */
	type(typing: z.input<typeof typingSchema>): void;
	/** Somebody renames a group: `group.name_changed`. */
	renameGroup(renaming: z.input<typeof renamingSchema>): void;
	/** Somebody shares name and photo: `contact.shared`. */
	shareContact(sharing: z.input<typeof sharingSchema>): void;
}

/** The actions of the people of a state. */
export function peopleActions(state: State): PeopleActions {
	const { happenings, clock } = state;
	return {
		receive: (incoming) => receiveMessage(state, validate(incomingSchema, incoming)),

		react(given) {
			const { from, messageId, reaction, action } = validate(reactionSchema, given);
			const message = findMessage(state, messageId);
			react(message, action, { reaction, sender: from, at: clock() });
			const kind = 'reaction';
			happenings.tell({ kind, message, direction: 'inbound', from, reaction, action });
		},

		sendPoll(given) {
			const { from, groupId, title = null, options } = validate(pollSchema, given);
			if (groupId !== undefined && !state.groups.get(groupId)) throw notFound('Group not found.');
			const chatId = groupId ?? from;
			const line = lineOf(state, chatId);
			const poll = state.polls.add({ chatId, line, title, options, sentAt: clock() });
			happenings.tell({ kind: 'poll received', poll, from });
			return poll;
		},

		vote(given) {
			const { pollId, chat, from, option } = validate(voteSchema, given);
			if (state.polls.get(pollId)?.chatId !== chat) throw notFound('Poll not found.');
			const poll = state.polls.vote(pollId, from, option);
			happenings.tell({ kind: 'vote', poll, from, option });
		},

		read(given) {
			const message = findMessage(state, validate(readingSchema, given).messageId);
			if (message.direction === 'inbound') throw badRequest('messageId: the message is not ours');
			message.readAt = clock();
			happenings.tell({ kind: 'read', message });
		},

		type(given) {
			const { chat, from, typing } = validate(typingSchema, given);
			happenings.tell({ kind: 'typing', chatId: chat, from, isTyping: typing });
		},

		renameGroup(given) {
			const { groupId, name, from } = validate(renamingSchema, given);
			const group = state.groups.get(groupId);
			if (!group) throw notFound('Group not found.');
			group.name = name;
			happenings.tell({ kind: 'group renamed', groupId, from });
		},

		shareContact(given) {
			const { from, chat = from, name } = validate(sharingSchema, given);
			const sharedName = name ?? state.contacts.get(from)?.name ?? null;
			happenings.tell({ kind: 'contact shared', chatId: chat, from, name: sharedName });
		},
	};
}

function findMessage(state: State, messageId: string): MessageRecord {
	const message = state.messages.get(messageId);
	if (!message) throw notFound('Message not found.');
	return message;
}
