import type { Written } from './tally';

/** Which messages count: those since a time, or the newest ones of each sender. */
export type Span = { kind: 'since'; time: number } | { kind: 'latest'; messages: number };

const newestFirst = (a: Written, b: Written) => (b.time ?? 0) - (a.time ?? 0);

/** Collects what the watched senders sent, and knows how far back there is still something to find. */
export class History {
	private readonly sentBy = new Map<string, Written[]>();

	constructor(
		senders: readonly string[],
		private readonly span: Span,
	) {
		for (const sender of senders) this.sentBy.set(sender, []);
	}

	/** Takes in messages of one chat; those of other senders or inbound ones do not count. */
	add(messages: readonly Written[]): void {
		for (const message of messages) {
			if (message.direction === 'inbound' || this.isTooOld(message)) continue;
			this.sentBy.get(message.sender ?? '')?.push(message);
		}
		if (this.span.kind === 'since') return;
		for (const sent of this.sentBy.values()) {
			sent.sort(newestFirst);
			sent.length = Math.min(sent.length, this.span.messages);
		}
	}

	/** The messages of a sender that count. */
	of(sender: string): readonly Written[] {
		return this.sentBy.get(sender) ?? [];
	}

	/** Messages before this time (epoch ms) cannot count any more. */
	get horizon(): number {
		if (this.span.kind === 'since') return this.span.time;
		const { messages: wanted } = this.span;
		let horizon = Number.POSITIVE_INFINITY;
		for (const sent of this.sentBy.values()) {
			const oldest = sent[wanted - 1]?.time ?? Number.NEGATIVE_INFINITY;
			horizon = Math.min(horizon, oldest);
		}
		return horizon;
	}

	private isTooOld({ time }: Written): boolean {
		return this.span.kind === 'since' && time !== undefined && time < this.span.time;
	}
}
