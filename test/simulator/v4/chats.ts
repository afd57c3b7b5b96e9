import type { State } from '../state';
import type { ChatNote } from '../state/channels';
import { isNumber } from '../state/channels/types';
import type { ChatRecord } from '../state/chats/chats';
import type { MessageRecord } from '../state/chats/messages';
import { type Channel, channelById, channelOfLine } from './channels';
import { missing } from './errors';

/** A conversation of the v4 API: one person or group on one channel. */
export interface Chat {
	/** `chat_…`. */
	id: string;
	channel: Channel;
	/** Phone number, email, group id, or what a provider calls somebody. */
	person: string;
}

/** Ids say what they mean, so that both APIs see one world without a table. */
const idOf = (channel: Channel, person: string): string =>
	`chat_${Buffer.from(`${channel.id}/${person}`).toString('hex')}`;

/** The conversation of somebody on a channel, whether there is one or not. */
export const chatOn = (channel: Channel, person: string): Chat => ({
	id: idOf(channel, person),
	channel,
	person,
});

/** The conversation that a message is in. */
export const chatOfMessage = (state: State, { line, chatId }: MessageRecord): Chat =>
	chatOn(channelOfLine(state, line), chatId);

/** The record that both APIs share: all that was written with somebody on numbers, or on others. */
export const recordOf = (state: State, { channel, person }: Chat): ChatRecord | undefined =>
	(isNumber(channel.type) ? state.chats : state.channels.chats).get(person);

/** Its messages on this channel, oldest first. */
export const messagesIn = (state: State, chat: Chat): MessageRecord[] =>
	recordOf(state, chat)?.messages.filter(({ line }) => line === chat.channel.line) ?? [];

/** The shared record, as if this channel were alone: what the rules for conversations look at. */
export function threadOf(state: State, chat: Chat): ChatRecord | undefined {
	const record = recordOf(state, chat);
	const messages = messagesIn(state, chat);
	return record && messages.length > 0 ? { ...record, messages } : undefined;
}

/** What is kept of a chat; made when it is first needed. */
export function noteOf(state: State, { id }: Chat): ChatNote {
	const known = state.channels.notes.get(id);
	if (known) return known;
	const note: ChatNote = { isClosed: false, metadata: {}, createdAt: state.clock() };
	state.channels.notes.set(id, note);
	return note;
}

/** Whether anybody has written in a chat or opened it. */
export const exists = (state: State, chat: Chat): boolean =>
	state.channels.notes.has(chat.id) || messagesIn(state, chat).length > 0;

/** All conversations, the latest first. */
export function allChats(state: State): Chat[] {
	const chats = new Map<string, Chat>();
	for (const record of [...state.chats.all(), ...state.channels.chats.all()]) {
		for (const line of record.lines) {
			const chat = chatOn(channelOfLine(state, line), record.chatId);
			chats.set(chat.id, chat);
		}
	}
	for (const id of state.channels.notes.keys()) {
		if (!chats.has(id)) chats.set(id, findChat(state, id));
	}
	return [...chats.values()].sort((a, b) => lastAt(state, b) - lastAt(state, a));
}

/** When the latest message was written, or the chat was opened. */
export const lastAt = (state: State, chat: Chat): number =>
	messagesIn(state, chat).at(-1)?.createdAt ?? state.channels.notes.get(chat.id)?.createdAt ?? 0;

/** The chat of an id, or a 404. */
export function findChat(state: State, id: string): Chat {
	const decoded = Buffer.from(id.replace(/^chat_/, ''), 'hex').toString();
	const slash = decoded.indexOf('/');
	if (!id.startsWith('chat_') || slash < 0) throw missing('Chat');
	const chat = chatOn(channelById(state, decoded.slice(0, slash)), decoded.slice(slash + 1));
	if (chat.id !== id || !exists(state, chat)) throw missing('Chat');
	return chat;
}

/** A message of a chat, or a 404. */
export function messageIn(state: State, chat: Chat, messageId: string): MessageRecord {
	const message = state.messages.get(messageId);
	const isHere = message?.chatId === chat.person && message.line === chat.channel.line;
	if (!message || !isHere) throw missing('Message');
	return message;
}
