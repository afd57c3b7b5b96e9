/** How often a line may be written about the same thing. */
const EVERY_MS = 60_000;
/** Things of which it is known when the last line was written. */
const MOST = 1_000;

/** Keeps a log short: whoever calls an address again and again must not fill a disk. */
export class Seldom {
	private readonly last = new Map<string, { at: number; silent: number }>();

	/**
	 * How often there was nothing written since the last line about `what`, or `undefined` where nothing
	 * is to be written now either.
	 *
	 * @param now epoch ms
	 */
	turn(what: string, now: number): number | undefined {
		const known = this.last.get(what);
		if (known && Math.abs(now - known.at) < EVERY_MS) {
			known.silent++;
			return undefined;
		}
		if (this.last.size >= MOST) this.last.clear();
		this.last.set(what, { at: now, silent: 0 });
		return known?.silent ?? 0;
	}
}
