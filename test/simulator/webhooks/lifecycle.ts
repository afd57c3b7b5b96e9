import type { Scheduler } from '../scheduler';
import type { State } from '../state';
import type { MessageRecord } from '../state/chats/messages';

type Status = 'sent' | 'delivered' | 'failed';

/** Tells of what becomes of messages at the time it does, as long as a webhook wants to know. */
export class Lifecycle {
	/** Ids of messages whose future is scheduled. */
	private readonly watched = new Set<string>();

	constructor(
		private readonly state: State,
		private readonly scheduler: Scheduler,
	) {
		state.happenings.listen((happening) => {
			if (happening.kind === 'message' && this.isWanted()) this.watch(happening.message);
		});
	}

	/** To be called when a webhook may have begun to want to know. */
	watchAll(): void {
		if (!this.isWanted()) return;
		const { messages, clock } = this.state;
		const now = clock();
		for (const message of messages.all()) this.watch(message, now);
	}

	clear(): void {
		this.watched.clear();
	}

	private isWanted(): boolean {
		const { webhooks, clock } = this.state;
		return (
			webhooks.takersOf('message.sent', clock()).length > 0 || webhooks.channelTakers().length > 0
		);
	}

	/** Schedules what happens to a message later than `after`. */
	private watch(message: MessageRecord, after = -Infinity): void {
		const { messageId, direction } = message;
		if (direction === 'inbound' || this.watched.has(messageId)) return;
		const coming = this.stepsOf(message).filter(({ at }) => at > after);
		if (coming.length > 0) this.watched.add(messageId);
		for (const { status, at } of coming) {
			this.scheduler.at(at, () => {
				if (message.cancelRequestedAt !== null) return;
				this.state.happenings.tell({ kind: 'progress', message, status, at });
			});
		}
	}

	/** The same times as `progressOf` knows. */
	private stepsOf({ fate, createdAt }: MessageRecord): Array<{ status: Status; at: number }> {
		const { sentAfterMs, deliveredAfterMs } = this.state.timing;
		const sentAt = createdAt + sentAfterMs;
		if (fate.kind === 'stuck') return [];
		if (fate.kind === 'failed') return [{ status: 'failed', at: sentAt }];
		return [
			{ status: 'sent', at: sentAt },
			{ status: 'delivered', at: Math.max(sentAt, createdAt + deliveredAfterMs) },
		];
	}
}
