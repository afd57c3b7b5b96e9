import type { MessageRecord } from './messages';

/** Apple's tapbacks (schema ReactionRequest); any emoji does as well. */
export const TAPBACKS = ['love', 'like', 'dislike', 'laugh', 'emphasize', 'question'];

/** A tapback or emoji on a message. */
export interface ReactionRecord {
	/** One of `TAPBACKS` or an emoji. */
	reaction: string;
	/** False once it was removed. */
	isAdded: boolean;
	/** Epoch ms. */
	at: number;
	/** Null when it is ours. */
	sender: string | null;
}

/** Puts a reaction on a message or takes it back; to take back what is not there does nothing. */
export function react(
	message: MessageRecord,
	action: 'add' | 'remove',
	{ reaction, sender, at }: Omit<ReactionRecord, 'isAdded'>,
): void {
	const isAdded = action === 'add';
	const known = message.reactions.find((one) => one.reaction === reaction && one.sender === sender);
	if (known) Object.assign(known, { isAdded, at });
	else if (isAdded) message.reactions.push({ reaction, isAdded, at, sender });
}
