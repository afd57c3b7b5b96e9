import { badRequest, notFound } from '../../errors';
import type { State } from '../index';
import type { Attachment, MessageRecord, ReplyParent } from './messages';
import { recordMessage } from '../record';

/** A message that somebody writes to one of our numbers; it has a text, files or both. */
export interface Incoming {
	/** Phone number or email. */
	from: string;
	/** Our number, E.164, or a channel id; unless given, the latest one of the chat, else our first one. */
	to?: string;
	text?: string;
	/** URLs, or with names. */
	attachments?: Array<string | Attachment>;
	/** When it is written in a group. */
	groupId?: string;
	/** Id of the message of this chat that it is an inline reply to. */
	replyTo?: string;
}

/** Records an inbound message; from then on an inbound-plan number may answer it. */
export function receiveMessage(state: State, incoming: Incoming): MessageRecord {
	const { from, text, attachments = [], groupId, replyTo } = incoming;
	const chatId = groupId ?? from;
	const line = incoming.to ?? lineOf(state, chatId);
	if (!state.numbers.has(line) && !state.channels.holds(line))
		throw badRequest(`to: ${line} is none of the numbers`);
	if (groupId !== undefined && !state.groups.get(groupId)) throw notFound('Group not found.');
	if (!text && attachments.length === 0) throw badRequest('text or attachments is required');
	return recordMessage(state, {
		chatId,
		direction: 'inbound',
		line,
		text: text ?? null,
		attachments: attachments.map((one) => (typeof one === 'string' ? { url: one } : one)),
		sender: groupId === undefined ? null : from,
		replyTo: replyTo === undefined ? null : parentOf(state, chatId, replyTo),
	});
}

/** The number that a person of this chat writes to. */
export function lineOf(state: State, chatId: string): string {
	const first = state.numbers.keys().next().value ?? '';
	return state.chats.get(chatId)?.last.line ?? first;
}

function parentOf(state: State, chatId: string, messageId: string): ReplyParent {
	const parent = state.messages.get(messageId);
	if (parent?.chatId !== chatId) throw badRequest(`replyTo: no message ${messageId} in ${chatId}`);
	return { messageId, guid: parent.guid ?? '', partIndex: 0 };
}
