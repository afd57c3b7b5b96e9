/** Lets so many tasks run at the same time, and the others wait in line. */
export class Turns {
	private underWay = 0;
	private readonly line: Array<() => void> = [];

	/**
	 * @param most at the same time
	 * @param longestMs in line: a task whose turn comes later is not run
	 */
	constructor(
		private readonly most: number,
		private readonly longestMs = Infinity,
	) {}

	/**
	 * Runs a task when it is its turn. Returns `undefined` where that comes too late.
	 *
	 * @param signal once aborted, a task that is still in line is not run any more
	 * @throws what the task throws, and the reason of the signal
	 */
	async take<Value>(task: () => Promise<Value>, signal: AbortSignal): Promise<Value | undefined> {
		const since = Date.now();
		if (this.underWay < this.most) this.underWay++;
		else await new Promise<void>((resolve) => this.line.push(resolve));
		try {
			signal.throwIfAborted();
			return Date.now() - since > this.longestMs ? undefined : await task();
		} finally {
			const next = this.line.shift();
			// Whoever is next takes over the place.
			if (next) next();
			else this.underWay--;
		}
	}
}
