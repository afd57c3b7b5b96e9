/** How often it is looked, in ms, while events come in. */
const BETWEEN_LOOKS_MS = 5 * 60_000;
/** Blooio repeats by itself for a while what was not taken, in ms. */
export const REPEATS_MS = 2 * 60_000;

interface Look {
	/** When it was last looked, epoch ms. */
	at: number;
	/** The last look by which all was brought through, epoch ms. */
	allAt?: number;
}

/** Remembers when triggers were looked after, and how far back the next look has to go. */
export class Looks {
	private readonly looks = new Map<string, Look>();

	/** Whether the trigger was looked after before, by this process. */
	has(key: string): boolean {
		return this.looks.has(key);
	}

	/**
	 * Begins a look.
	 *
	 * @param key of the trigger
	 * @param now epoch ms
	 * @param mostMs how far back it goes at most
	 * @returns how far back it is to go, in ms; `undefined` where it is too early for another look
	 */
	begin(key: string, now: number, mostMs: number): number | undefined {
		const last = this.looks.get(key);
		if (last && Math.abs(now - last.at) < BETWEEN_LOOKS_MS) return undefined;
		this.looks.set(key, { ...last, at: now });
		if (last?.allAt === undefined) return mostMs;
		return Math.min(mostMs, Math.max(0, now - last.allAt) + 2 * REPEATS_MS);
	}

	/** The look that began then has brought all through. */
	end(key: string, beganAt: number): void {
		const look = this.looks.get(key);
		if (look) look.allAt = beganAt;
	}
}
