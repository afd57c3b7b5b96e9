import { textTapback } from '../judging/textTapback';
import type { ChatMessage } from './message';

/** When messages belong together, in ms. */
export interface BurstRules {
	/** A message that comes later than this after the one before begins anew. */
	quietMs: number;
	/** From the first message to the end of the quiet behind the last one it takes at most this. */
	mostMs: number;
}

/** What a message is within its chat. */
export type Place =
	/** The messages do not tell: it is not among them, or older ones may belong to it. */
	| { kind: 'unknown' }
	/** It asks for no answer: it is ours, or a tapback that came as a text. */
	| { kind: 'none' }
	/** The messages that belong together, oldest first. */
	| { kind: 'burst'; messages: ChatMessage[] };

/** What people have written, without tapbacks that came as a text. */
export function writtenIn(messages: readonly ChatMessage[]): ChatMessage[] {
	const ours = messages.filter(({ isInbound }) => !isInbound).map(({ text }) => text);
	return messages.filter(({ isInbound, text, attachments }) => {
		const isText = text !== '' && attachments.length === 0;
		return isInbound && !(isText && textTapback(text, ours));
	});
}

/**
 * Finds the messages that were written in one go with a certain one. Only the times of the messages
 * decide, so whoever looks, whenever, finds the same: between two of them lies less than the quiet,
 * and all of them lie within the longest time.
 *
 * @param messages of the chat, oldest first
 * @param isWhole whether the chat has no messages before these
 */
export function burstAround(
	messageId: string,
	messages: readonly ChatMessage[],
	{ quietMs, mostMs }: BurstRules,
	isWhole: boolean,
): Place {
	if (!messages.some(({ id }) => id === messageId)) return { kind: 'unknown' };
	const written = writtenIn(messages);
	const place = written.findIndex(({ id }) => id === messageId);
	if (place < 0) return { kind: 'none' };
	const gap = (index: number) => (written[index]?.at ?? 0) - (written[index - 1]?.at ?? 0);
	let first = place;
	while (first > 0 && gap(first) < quietMs) first -= 1;
	// Older messages count only where something before shows that the quiet lay in between.
	const begins = (written[first]?.at ?? 0) - quietMs;
	const isSure = isWhole || first > 0 || messages.some(({ at }) => at <= begins);
	if (!isSure) return { kind: 'unknown' };
	let burst: ChatMessage[] = [];
	for (const [index, message] of written.entries()) {
		if (index < first) continue;
		const began = burst[0]?.at ?? message.at;
		const isLater = burst.length > 0 && gap(index) >= quietMs;
		if (isLater || message.at - began > mostMs - quietMs) {
			if (index > place) break;
			burst = [];
		}
		burst.push(message);
	}
	return { kind: 'burst', messages: burst };
}
