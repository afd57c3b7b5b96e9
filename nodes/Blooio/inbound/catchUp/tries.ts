import { Known } from './known';

/** Counts for each of many things how often it may still be tried, and forgets the oldest. */
export class Tries {
	private readonly taken: Known;

	/**
	 * @param most for each
	 * @param remembered of how many things
	 */
	constructor(
		private readonly most: number,
		remembered = 10_000,
	) {
		this.taken = new Known(most * remembered);
	}

	private names(of: string): string[] {
		return Array.from({ length: this.most }, (_, time) => `${of} ${time}`);
	}

	has(key: string): boolean {
		return this.names(key).some((name) => !this.taken.has(name));
	}

	/** Takes one of the tries. Returns whether one was left. */
	take(key: string): boolean {
		const free = this.names(key).find((name) => !this.taken.has(name));
		if (free !== undefined) this.taken.add(free);
		return free !== undefined;
	}

	takeAll(key: string): void {
		for (const name of this.names(key)) this.taken.add(name);
	}
}
