/** Lets so many tasks run at the same time; the others wait for their turn, in the order of asking. */
export class Turns {
	private readonly waiting: Array<() => void> = [];

	constructor(private free: number) {}

	async take<Value>(task: () => Promise<Value>): Promise<Value> {
		if (this.free > 0) this.free--;
		else await new Promise<void>((resolve) => this.waiting.push(resolve));
		try {
			return await task();
		} finally {
			const next = this.waiting.shift();
			if (next) next();
			else this.free++;
		}
	}
}
