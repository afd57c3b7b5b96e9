/** What is to ring at a time, by the clock of `performance.now()`. */
interface Setting {
	at: number;
	ring: () => void;
}

/**
 * Rings at many times with one timer, which does not keep n8n running. (A timer of its own for each
 * request cannot be taken back here, and thousands of them would outlive their requests.)
 */
class Alarm {
	private readonly settings = new Set<Setting>();

	/** When it looks next. */
	private next = Number.POSITIVE_INFINITY;

	/** @returns what takes the setting back */
	set(ms: number, ring: () => void): () => void {
		const setting = { at: performance.now() + ms, ring };
		this.settings.add(setting);
		this.lookAt(setting.at);
		return () => void this.settings.delete(setting);
	}

	private lookAt(time: number): void {
		if (time >= this.next) return;
		this.next = time;
		const ms = Math.max(0, Math.ceil(time - performance.now()));
		AbortSignal.timeout(ms).addEventListener('abort', () => this.look(time), { once: true });
	}

	private look(planned: number): void {
		if (this.next === planned) this.next = Number.POSITIVE_INFINITY;
		const now = performance.now();
		// A busy n8n looks late, and then several are due: the one that was due first rings first.
		const due = [...this.settings].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
		for (const setting of due) {
			// One that rang may have taken back another.
			if (this.settings.delete(setting)) setting.ring();
		}
		const left = [...this.settings].map(({ at }) => at);
		if (left.length > 0) this.lookAt(Math.min(...left));
	}
}

/** The one alarm for all requests of this n8n. */
export const alarm = new Alarm();
