import type { Outbound } from './tally';

/** Which messages count: those since a time, or the newest ones of each number. */
export type Span = { kind: 'since'; time: number } | { kind: 'latest'; messages: number };

const newestFirst = (a: Outbound, b: Outbound) => (b.time_sent ?? 0) - (a.time_sent ?? 0);

/** Collects what the watched numbers sent, and knows how far back there is still something to find. */
export class History {
	private readonly sentBy = new Map<string, Outbound[]>();

	constructor(
		numbers: readonly string[],
		private readonly span: Span,
	) {
		for (const number of numbers) this.sentBy.set(number, []);
	}

	/** Takes in messages of one chat; those of other numbers or inbound ones do not count. */
	add(messages: readonly Outbound[]): void {
		for (const message of messages) {
			if (message.direction === 'inbound' || this.isTooOld(message)) continue;
			this.sentBy.get(message.internal_id ?? '')?.push(message);
		}
		if (this.span.kind === 'since') return;
		for (const sent of this.sentBy.values()) {
			sent.sort(newestFirst);
			sent.length = Math.min(sent.length, this.span.messages);
		}
	}

	/** The messages of a number that count. */
	of(number: string): readonly Outbound[] {
		return this.sentBy.get(number) ?? [];
	}

	/** Messages before this time (epoch ms) cannot count any more. */
	get horizon(): number {
		if (this.span.kind === 'since') return this.span.time;
		const { messages: wanted } = this.span;
		let horizon = Number.POSITIVE_INFINITY;
		for (const sent of this.sentBy.values()) {
			const oldest = sent[wanted - 1]?.time_sent ?? Number.NEGATIVE_INFINITY;
			horizon = Math.min(horizon, oldest);
		}
		return horizon;
	}

	private isTooOld({ time_sent: time }: Outbound): boolean {
		return this.span.kind === 'since' && time !== undefined && time < this.span.time;
	}
}
