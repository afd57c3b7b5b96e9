/** How often a line may be written about the same thing. */
const EVERY_MS = 60_000;
/** Things of which it is known when the last line was written. */
const MOST = 1_000;

/** Keeps a log short: whoever calls an address again and again must not fill a disk. */
export class Seldom {
	private readonly last = new Map<string, { at: number; silent: number }>();

	/**
	 * The line to write, with how many were left out since the last one about `what`; `undefined` where
	 * none is to be written now either.
	 *
	 * @param now epoch ms
	 */
	line(what: string, text: string, now: number): string | undefined {
		const known = this.last.get(what);
		if (known && Math.abs(now - known.at) < EVERY_MS) {
			known.silent++;
			return undefined;
		}
		if (this.last.size >= MOST) this.last.clear();
		this.last.set(what, { at: now, silent: 0 });
		const silent = known?.silent ?? 0;
		return silent === 0 ? text : `${text} (and ${silent} more since the last such line)`;
	}
}
