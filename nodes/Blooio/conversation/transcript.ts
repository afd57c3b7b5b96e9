import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';

import { pictureOf } from '../judging/tapback';
import { textTapback } from '../judging/textTapback';
import { attachmentName, type ChatMessage } from './message';

/** Longest beginning of a message that a reply quotes. */
const QUOTE = 200;

const shortened = (text: string) => {
	const letters = [...text];
	return letters.length > QUOTE ? `${letters.slice(0, QUOTE).join('').trimEnd()}…` : text;
};

/** What a message says, files named: for one who reads it alone. */
const saidBy = ({ text, attachments }: ChatMessage): string =>
	[text, ...attachments.map((one) => `[attachment: ${attachmentName(one)}]`)]
		.filter((part) => part !== '')
		.join('\n');

/** Where tapbacks came as texts, puts each on the message that it quotes, and leaves the text out. */
function foldTapbacks(messages: readonly ChatMessage[]): ChatMessage[] {
	const folded: ChatMessage[] = [];
	for (const message of messages) {
		const { isInbound, text, attachments, sender } = message;
		const before = folded.filter((one) => one.text !== '');
		const tapback =
			isInbound && attachments.length === 0
				? textTapback(
						text,
						before.filter((one) => !one.isInbound).map((one) => one.text),
					)
				: undefined;
		if (!tapback) {
			folded.push({ ...message, reactions: [...message.reactions] });
			continue;
		}
		const target = before.findLast((one) => textTapback(text, [one.text])?.isOnOurs);
		if (!target || tapback.reaction === undefined) continue;
		const emoji = pictureOf(tapback.reaction);
		if (!tapback.removed) target.reactions.push({ emoji, sender });
		else
			target.reactions = target.reactions.filter(
				(one) => one.emoji !== emoji || one.sender !== sender,
			);
	}
	return folded;
}

/** A conversation, as the messages of a chat show it. */
export interface Transcript {
	/** `{ role, content, at, sender, … }`, oldest first. */
	entries: IDataObject[];
	/** The same as lines for people and models. */
	text: string;
}

/**
 * The messages of a chat as a model reads them: ours as assistant; files by name; reactions and quoted
 * messages as notes in square brackets. Pure.
 *
 * @param messages oldest first
 * @param parents messages that inline replies name, by their IDs
 * @param zone IANA name of the zone of times
 */
export function transcriptOf(
	messages: readonly ChatMessage[],
	parents: ReadonlyMap<string, ChatMessage>,
	zone: string,
): Transcript {
	const people = new Set(messages.filter((one) => one.isInbound).map(({ sender }) => sender));
	const noteOf = ({ emoji, sender }: ChatMessage['reactions'][number]) => {
		if (sender === undefined) return `[we reacted: ${emoji}]`;
		return people.size > 1 ? `[${sender} reacted: ${emoji}]` : `[reacted: ${emoji}]`;
	};
	const shown = foldTapbacks(messages).map((message) => {
		const parent = parents.get(message.replyTo ?? '');
		const quoted = parent && {
			message_id: parent.id,
			text: parent.text,
			sender: parent.sender ?? null,
			role: parent.isInbound ? 'user' : 'assistant',
		};
		const content = [
			parent ? `[in reply to: ${shortened(saidBy(parent)).replace(/\s+/g, ' ')}]` : '',
			saidBy(message),
			...message.reactions.map(noteOf),
		]
			.filter((part) => part !== '')
			.join('\n');
		const time = DateTime.fromMillis(message.at, { zone });
		return { message, quoted, content, time };
	});
	return {
		entries: shown.map(({ message, quoted, content, time }) => ({
			role: message.isInbound ? 'user' : 'assistant',
			content,
			at: time.toISO(),
			sender: message.sender ?? null,
			message_id: message.id,
			...(message.attachments.length > 0 && { attachments: message.attachments }),
			...(message.replyTo !== undefined && { quoted: quoted ?? null }),
			...(!message.isInbound && { automatic: message.isAutomatic }),
		})),
		text: shown
			.map(({ message, content, time }) => {
				const who = message.isInbound ? (message.sender ?? 'them') : 'us';
				return `[${time.toFormat('yyyy-MM-dd HH:mm')}] ${who}: ${content}`;
			})
			.join('\n'),
	};
}
