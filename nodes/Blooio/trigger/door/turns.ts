/** Lets so many tasks run at the same time, and the others wait in line. */
export class Turns {
	private underWay = 0;
	private readonly line: Array<() => void> = [];

	constructor(private readonly most: number) {}

	/**
	 * Runs a task when it is its turn.
	 *
	 * @param signal once aborted, a task that is still in line is not run any more
	 * @throws what the task throws, and the reason of the signal
	 */
	async take<Value>(task: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
		if (this.underWay < this.most) this.underWay++;
		else await new Promise<void>((resolve) => this.line.push(resolve));
		try {
			signal.throwIfAborted();
			return await task();
		} finally {
			const next = this.line.shift();
			// Whoever is next takes over the place.
			if (next) next();
			else this.underWay--;
		}
	}
}
