/** 24 hours in milliseconds: the period of every documented limit. */
export const DAY_MS = 86_400_000;

/** Counts what happened in the last 24 hours; times are epoch milliseconds, ascending. */
export class SlidingCount {
	private times: number[] = [];
	private oldest = 0;

	add(at: number): void {
		this.times.push(at);
	}

	count(now: number): number {
		while ((this.times[this.oldest] ?? Infinity) <= now - DAY_MS) this.oldest++;
		return this.times.length - this.oldest;
	}

	/** As if `amount` things had happened at `at`. */
	fill(amount: number, at: number): void {
		this.times = Array.from({ length: amount }, () => at);
		this.oldest = 0;
	}
}
