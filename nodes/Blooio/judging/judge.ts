import type { IDataObject } from 'n8n-workflow';

import { chatIdentity } from '../schemas/address/identity';
import { looseChoiceOf, type Match } from './match';
import type { Reply } from './reply';
import { choiceOf } from './spelling';
import { pictureOf, reactionName, type CountedReactions } from './tapback';
import { textTapback } from './textTapback';

/** A question in a chat, and what counts as an answer to it. */
export interface AskedQuestion {
	/** ID of the message that asks. */
	messageId: string;
	/** Identity of the chat (schemas/chatId). */
	chat: string;
	/** Epoch ms by Blooio's clock; what came before is no answer, unless it replies to the question. */
	since: number;
	/** Answers that count; empty for any. */
	accepted: readonly string[];
	/** How much of a reply must be an accepted answer; all of it unless given. */
	match?: Match;
	/** Whether only an inline reply to the question counts. */
	inlineOnly: boolean;
	/** Identities (schemas/chatId) of those whose answer counts; empty for anyone. */
	from: readonly string[];
	/** Which reactions on the question count; none unless given. */
	reactions?: CountedReactions;
	/** Text that asks again. */
	askAgain?: string;
	/** What is written back to others than `from` who answer. */
	refusal?: string;
}

/** The messages by which a question was asked. */
export interface Asking {
	/** IDs of the question and of the messages that repeat it. */
	ids: ReadonlySet<string>;
	/** Their texts, as far as they are known. */
	texts: readonly string[];
	/** IDs of messages that ask something else: an inline reply to one is meant for that. */
	others: ReadonlySet<string>;
}

/** What a message or reaction is to a question. */
export type Verdict =
	| { kind: 'ignored' }
	/** An answer, but none of those that count. */
	| { kind: 'other' }
	/** What would be an answer, but is from somebody whose answer does not count. */
	| { kind: 'unauthorized' }
	/** @property choice the accepted answer that it is, or stands for */
	| { kind: 'answer'; choice: string | null; reaction?: string };

const IGNORED: Verdict = { kind: 'ignored' };

/** 👍 and ❤️ stand for the first accepted answer, 👎 for the last of several. */
function thumbChoice(accepted: readonly string[], reaction: string): string | undefined {
	if (reaction === 'like' || reaction === 'love') return accepted[0];
	return reaction === 'dislike' && accepted.length > 1 ? accepted.at(-1) : undefined;
}

const THUMBS: ReadonlySet<string> = new Set(['like', 'love', 'dislike']);

function judgeReaction(
	{ accepted, reactions = 'none' }: AskedQuestion,
	reaction: string | undefined,
): Verdict {
	if (reactions === 'none') return IGNORED;
	if (reactions === 'thumbs' && !THUMBS.has(reaction ?? '')) return IGNORED;
	const choice =
		reaction === undefined
			? undefined
			: (choiceOf(accepted, pictureOf(reaction)) ?? thumbChoice(accepted, reaction));
	// A 👎 where there is nothing to choose says no to the one answer that is accepted.
	if (reactions === 'thumbs' && accepted.length > 0 && choice === undefined) return IGNORED;
	return { kind: 'answer', choice: choice ?? null, ...(reaction !== undefined && { reaction }) };
}

const alone = ({ messageId }: AskedQuestion): Asking => ({
	ids: new Set([messageId]),
	texts: [],
	others: new Set(),
});

/**
 * Whether the chat of a question is worth a look because of a message: it is of this chat, or replies
 * to the question, or perhaps to a repetition of it, from another handle of the person. Pure.
 */
export const concerns = (question: AskedQuestion, { chat, replyTo }: Reply): boolean =>
	chat === question.chat ||
	replyTo === question.messageId ||
	(replyTo !== undefined && question.askAgain !== undefined);

/**
 * Whether a message or reaction answers a question. Pure, in time proportional to the text.
 *
 * @param asking what is known of the messages that ask; the question itself unless given
 */
export function judge(question: AskedQuestion, reply: Reply, asking = alone(question)): Verdict {
	const { accepted, from, inlineOnly, chat, since } = question;
	const { replyTo = '' } = reply;
	const isInline = asking.ids.has(replyTo);
	// People have several handles; a reply to the very question is one, from whichever it comes.
	if (reply.chat !== chat && !isInline) return IGNORED;
	const sender = reply.sender === undefined ? undefined : chatIdentity(reply.sender.trim());
	if (from.length > 0 && (sender === undefined || !from.includes(sender))) {
		if (question.refusal === undefined) return IGNORED;
		const fromAnyone = judge({ ...question, from: [] }, reply, asking);
		return fromAnyone.kind === 'answer' ? { kind: 'unauthorized' } : IGNORED;
	}
	if (reply.reaction !== undefined) {
		return isInline ? judgeReaction(question, reply.reaction) : IGNORED;
	}
	if (asking.ids.has(reply.messageId)) return IGNORED;
	if (!isInline && (reply.time < since || asking.others.has(replyTo))) return IGNORED;
	const isInPlace = isInline || !inlineOnly;
	const choice = choiceOf(accepted, reply.text);
	if (choice !== undefined) return isInPlace ? { kind: 'answer', choice } : IGNORED;
	const tapback = textTapback(reply.text, asking.texts);
	if (tapback) {
		const counts = tapback.isOnOurs && !tapback.removed;
		return counts ? judgeReaction(question, tapback.reaction) : IGNORED;
	}
	if (!isInPlace) return IGNORED;
	const loosely = looseChoiceOf(accepted, reply.text, question.match ?? 'exact');
	if (loosely !== undefined) return { kind: 'answer', choice: loosely };
	// Some write a 👍 instead of tapping one.
	const written = reactionName(reply.text.trim());
	const thumb = THUMBS.has(written) ? judgeReaction(question, written) : IGNORED;
	if (thumb.kind === 'answer') return thumb;
	return accepted.length === 0 ? { kind: 'answer', choice: null } : { kind: 'other' };
}

/** The latest time that has a date. */
const LAST_MS = 8.64e15;

/** The output about an answer; `text` and `respondedAt` (ISO 8601) are called so by n8n's own nodes. */
export const answerFacts = (
	reply: Reply,
	{ choice, reaction }: Omit<Extract<Verdict, { kind: 'answer' }>, 'kind'>,
): IDataObject => ({
	text: reaction === undefined ? reply.text : pictureOf(reaction),
	choice,
	reaction: reaction ?? null,
	sender: reply.sender ?? null,
	message_id: reply.messageId,
	respondedAt: new Date(Math.min(reply.time, LAST_MS)).toISOString(),
	protocol: reply.protocol ?? null,
	reply_to: reply.replyTo ?? null,
	attachments: reply.attachments as IDataObject[],
});
