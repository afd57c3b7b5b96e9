import { isRecord } from '../schemas/answers/record';
import { readMark } from './mark';
import type { Reply } from './reply';
import { textTapback } from './textTapback';

/** What happens in a chat, as far as it tells whose a message is. */
type Happening =
	| { kind: 'asked'; at: number; id: string; until: number }
	| { kind: 'asked again'; at: number; id: string }
	| { kind: 'written'; at: number; reply: Reply };

/** A later question that is open. */
interface Open {
	id: string;
	/** Epoch ms. */
	until: number;
}

/** The question itself stands in the row of the open ones as long as it is judged; it alone has no end. */
const itself = (id: string): Open => ({ id, until: Number.POSITIVE_INFINITY });

function askedBy(message: unknown, own: string, repeatedIn: string): Happening[] {
	if (!isRecord(message) || message.direction !== 'outbound') return [];
	const { message_id: id, time_sent: at, metadata } = message;
	if (typeof id !== 'string' || typeof at !== 'number') return [];
	if (id === own) return [{ kind: 'asked', at, id, until: Number.POSITIVE_INFINITY }];
	const repeated = isRecord(metadata) ? metadata[repeatedIn] : undefined;
	if (typeof repeated === 'string') return [{ kind: 'asked again', at, id: repeated }];
	const mark = readMark(metadata);
	const until = mark?.until ?? at + (mark?.limitMs ?? 0);
	return mark?.plain ? [{ kind: 'asked', at, id, until }] : [];
}

/** A question that is asked again is the last one that was asked. */
function raise(open: Open[], id: string, asked: ReadonlyMap<string, Open>): void {
	const question = asked.get(id);
	if (!question) return;
	const place = open.findIndex((one) => one.id === id);
	if (place >= 0) open.splice(place, 1);
	open.push(question);
}

function close(open: Open[], id: string): void {
	const place = open.findIndex((one) => one.id === id && Number.isFinite(one.until));
	if (place >= 0) open.splice(place, 1);
}

/** Where the wait of a question is over that nobody has answered: what is written is not for it. */
function closeOver(open: Open[], at: number): void {
	for (const { id, until } of [...open]) if (until < at) close(open, id);
}

/**
 * The replies that answer a question asked later, by their IDs: a plain message is for the question
 * that was asked last and is still open. Who means an earlier one replies to it inline. Pure.
 *
 * @param messageId ID of the question that is judged
 * @param messages of the chat, the question among them
 * @param replies to it, perhaps; inline ones, reactions and tapbacks decide by themselves
 * @param over IDs of questions of which it is known, by the time of the replies in `heard`, that nobody
 *   waits for an answer any more
 * @param repeatedIn member of metadata that names the question which a message asks again
 */
export function claimedByLater(
	messageId: string,
	messages: readonly unknown[],
	replies: readonly Reply[],
	over: ReadonlySet<string>,
	heard: readonly Reply[],
	repeatedIn: string,
): Set<string> {
	const happenings = [
		...messages.flatMap((message) => askedBy(message, messageId, repeatedIn)),
		...replies.map((reply): Happening => ({ kind: 'written', at: reply.time, reply })),
	].sort((a, b) => a.at - b.at);
	const asked = new Map([[messageId, itself(messageId)]]);
	const open = [itself(messageId)];
	const claimed = new Set<string>();
	let isAsked = false;
	for (const one of happenings) {
		if (one.kind === 'asked' && one.id === messageId) isAsked = true;
		else if (one.kind === 'asked' && isAsked) {
			const question = { id: one.id, until: one.until };
			asked.set(one.id, question);
			open.push(question);
		} else if (one.kind === 'asked again') raise(open, one.id, asked);
		else if (one.kind === 'written') {
			closeOver(open, one.at);
			if (heard.some(({ messageId: id }) => id === one.reply.messageId)) {
				for (const id of over) close(open, id);
			}
			const { replyTo, reaction, text } = one.reply;
			if (replyTo !== undefined) close(open, replyTo);
			if (replyTo !== undefined || reaction !== undefined || textTapback(text, [])) continue;
			const last = open.at(-1);
			if (!last || last.id === messageId) continue;
			claimed.add(one.reply.messageId);
			open.pop();
		}
	}
	return claimed;
}
