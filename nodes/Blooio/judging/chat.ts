import { z } from 'zod';

import { isRecord } from '../schemas/answers/record';
import { claimedByLater } from './claims';
import { judge, type AskedQuestion, type Asking, type Verdict } from './judge';
import { reactionsOn, replyFromMessage, type Reply } from './reply';
import { textTapback } from './textTapback';

/** Member of a message's metadata that says which question it asks again, by the ID of that. */
export const REPEATED = 'n8n_question';

/** Members of metadata that begin so mark messages that ask something. */
const MARK = 'n8n_';

/** A message or reaction, and what it is to the question. */
export interface Judged {
	reply: Reply;
	verdict: Verdict;
}

/** What a chat says to a question. */
export interface Judgement {
	/** Whether the question itself is among the messages: only then nothing is missing before it. */
	found: boolean;
	/** When it was asked, epoch ms by Blooio's clock, as far as the messages tell. */
	askedAt?: number;
	/** All that came in since and stands in the chat, oldest first. */
	judged: Judged[];
	/** The first answer; replies after it do not count. */
	answer?: { reply: Reply; verdict: Extract<Verdict, { kind: 'answer' }> };
	/** Replies before the answer that are none of those accepted, oldest first, each once. */
	others: Reply[];
	/** What others wrote before the answer whose answer does not count, oldest first, each once. */
	unauthorized: Reply[];
}

const ownSchema = z.object({
	direction: z.literal('outbound'),
	message_id: z.string(),
	text: z.string().catch(''),
	time_sent: z.number().optional().catch(undefined),
	metadata: z.record(z.string(), z.unknown()).nullish().catch(undefined),
});

type Own = z.output<typeof ownSchema>;

/** What a list says of the direction of a message; most need not be read any further. */
const directionOf = (message: unknown) => (isRecord(message) ? message.direction : undefined);

const ownOf = (messages: readonly unknown[]): Own[] =>
	messages.flatMap((message) =>
		directionOf(message) === 'outbound' ? (ownSchema.safeParse(message).data ?? []) : [],
	);

/** Whether a message of ours asks the question again: by its mark, or where it has none by its text. */
function repeats({ messageId, askAgain }: AskedQuestion, own: Own, askedAt: number): boolean {
	const mark = own.metadata?.[REPEATED];
	if (mark !== undefined) return mark === messageId;
	const isLater = own.time_sent === undefined || own.time_sent >= askedAt;
	return askAgain !== undefined && own.text === askAgain && isLater;
}

/** Messages that are replied to inline and older than the question: not among those since then. */
function olderTargets(messages: readonly unknown[], heard: readonly Reply[]): string[] {
	const listed = new Set(messages.map((message) => isRecord(message) && message.message_id));
	const targets = messages.map((message) => {
		const reply = isRecord(message) ? message.reply_to : undefined;
		return isRecord(reply) ? reply.message_id : undefined;
	});
	return [...targets, ...heard.map(({ replyTo }) => replyTo)].filter(
		(target): target is string => typeof target === 'string' && !listed.has(target),
	);
}

const asks = ({ metadata }: Own) => Object.keys(metadata ?? {}).some((key) => key.startsWith(MARK));

/** Takes out the tapbacks by text that the same person took back, by text, later on. */
function standing(judged: readonly Judged[], { texts }: Asking): Judged[] {
	const takenBack = new Set<string>();
	const name = (reply: Reply, reaction = '') => JSON.stringify([reply.sender, reaction]);
	return [...judged]
		.reverse()
		.filter(({ reply, verdict }) => {
			const tapback = verdict.kind === 'ignored' ? textTapback(reply.text, texts) : undefined;
			if (tapback?.removed && tapback.isOnOurs) takenBack.add(name(reply, tapback.reaction));
			const isByText = verdict.kind === 'answer' && reply.reaction === undefined;
			return !isByText || !takenBack.has(name(reply, verdict.reaction));
		})
		.reverse();
}

const IGNORED: Verdict = { kind: 'ignored' };

/** Whether a message is for a question that was asked later; a reaction is on what it is on. */
const isClaimed = ({ messageId, reaction }: Reply, claimed: ReadonlySet<string>) =>
	reaction === undefined && claimed.has(messageId);

const hasReactions = (message: unknown) =>
	isRecord(message) && Array.isArray(message.reactions) && message.reactions.length > 0;

/** Whether a message is older than the question, and no inline reply. */
const isOld = (message: unknown, since: number) =>
	isRecord(message) &&
	typeof message.time_sent === 'number' &&
	message.time_sent < since &&
	!isRecord(message.reply_to);

/** The reply that a message is, and the reactions on it if it is one of those that ask. */
function repliesIn(message: unknown, asking: ReadonlySet<string>, since: number): Reply[] {
	if (directionOf(message) === 'inbound' && !isOld(message, since)) {
		const reply = replyFromMessage(message);
		return reply ? [reply] : [];
	}
	if (directionOf(message) === 'inbound' || !hasReactions(message)) return [];
	return reactionsOn(message).filter(({ messageId }) => asking.has(messageId));
}

/** A message is known by its ID; a reaction by its message, its sender and its kind. */
const nameOf = ({ messageId, reaction, sender }: Reply): string =>
	JSON.stringify(reaction === undefined ? [messageId] : [messageId, reaction, sender]);

/**
 * Judges all that a chat says to a question: the chat is the truth, and the first answer counts.
 * Our own messages, what is older than the question, and what is meant for another message are none.
 * A reply inline to the question, or to a message that asks it again, counts whatever its time; a plain
 * one is for the question that was asked last. Pure.
 *
 * @param question its `since` counts where the messages do not hold the question itself
 * @param messages of the chat (OpenAPI schema Message), oldest first, each with its reactions
 * @param heard further replies, e.g. the one of an event, which the messages may lack still
 * @param over IDs of other questions of which it is known that nobody waits for an answer any more
 */
export function judgeChat(
	question: AskedQuestion,
	messages: readonly unknown[],
	heard: readonly Reply[] = [],
	over: ReadonlySet<string> = new Set(),
): Judgement {
	const own = ownOf(messages);
	const itself = own.find(({ message_id: id }) => id === question.messageId);
	const askedAt = itself?.time_sent;
	const since = askedAt ?? question.since;
	const repetitions = own.filter((one) => one !== itself && repeats(question, one, since));
	const ours = itself ? [itself, ...repetitions] : repetitions;
	const ids = new Set([question.messageId, ...repetitions.map(({ message_id: id }) => id)]);
	const asking: Asking = {
		ids,
		texts: ours.map(({ text }) => text),
		others: new Set([
			...own.filter((one) => asks(one) && !ids.has(one.message_id)).map((one) => one.message_id),
			...(itself ? olderTargets(messages, heard) : []),
		]),
	};
	const listed = messages.flatMap((message) => repliesIn(message, ids, since));
	// The chat has the last word on what it shows, also where that is too old to count.
	const shown = messages.flatMap((message) =>
		isRecord(message) ? [JSON.stringify([message.message_id])] : [],
	);
	const known = new Set([...shown, ...listed.map(nameOf)]);
	const all = [...listed, ...heard.filter((reply) => !known.has(nameOf(reply)))];
	const claimed = itself
		? claimedByLater(question.messageId, messages, all, over, heard, REPEATED)
		: new Set<string>();
	const judged = all
		.map((reply) => ({
			reply,
			verdict: isClaimed(reply, claimed) ? IGNORED : judge({ ...question, since }, reply, asking),
		}))
		.sort((a, b) => a.reply.time - b.reply.time);
	const counted = standing(judged, asking);
	const place = counted.findIndex(({ verdict }) => verdict.kind === 'answer');
	const [first] = place < 0 ? [] : counted.slice(place, place + 1);
	const before = counted.slice(0, place < 0 ? undefined : place);
	return {
		found: itself !== undefined,
		...(askedAt !== undefined && { askedAt }),
		judged,
		...(first?.verdict.kind === 'answer' && {
			answer: { reply: first.reply, verdict: first.verdict },
		}),
		others: before.flatMap(({ reply, verdict }) => (verdict.kind === 'other' ? [reply] : [])),
		unauthorized: before.flatMap(({ reply, verdict }) =>
			verdict.kind === 'unauthorized' ? [reply] : [],
		),
	};
}
