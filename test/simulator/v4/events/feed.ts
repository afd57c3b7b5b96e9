import type { State } from '../../state';
import type { ChannelEvent } from '../../state/channels/feed';
import type { MessageRecord } from '../../state/chats/messages';
import { messageEvent } from './event';

/** What became of a message until `now`, oldest first. */
export function eventsOfMessage(state: State, message: MessageRecord): ChannelEvent[] {
	const now = state.clock();
	const { createdAt, fate, direction } = message;
	const at = (kind: string, when: number) => messageEvent(state, message, kind, when);
	if (direction === 'inbound') return [at('received', createdAt)];
	const { sentAfterMs, deliveredAfterMs } = state.timing;
	const sentAt = createdAt + sentAfterMs;
	const deliveredAt = Math.max(sentAt, createdAt + deliveredAfterMs);
	const steps = [at('queued', createdAt)];
	if (fate.kind === 'failed') steps.push(at('failed', sentAt));
	if (fate.kind === 'delivered') steps.push(at('sent', sentAt), at('delivered', deliveredAt));
	return message.cancelRequestedAt === null
		? steps.filter(({ occurred_at: when }) => when <= now)
		: steps.slice(0, 1);
}

/** All events, the latest first. */
export function feedOf(state: State): ChannelEvent[] {
	const derived = state.messages.all().flatMap((message) => eventsOfMessage(state, message));
	return [...state.channels.feed.kept, ...derived].sort(
		(a, b) => b.occurred_at - a.occurred_at || (a.id < b.id ? 1 : -1),
	);
}

/** Whether an event is of a type: exact, `message.*` or `*`. */
export const isOfType = (type: string, wanted: string): boolean =>
	wanted === '*' ||
	type === wanted ||
	(wanted.endsWith('.*') && type.startsWith(wanted.slice(0, -1)));
