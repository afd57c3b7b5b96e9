/** The part of a response object (Node.js `ServerResponse`) that tells what became of a request. */
export interface Answering {
	/** Whether the answer is complete; also where nobody was there any more to read it. */
	writableEnded: boolean;
	statusCode: number;
}

/** What is known of an event that arrives: nothing, it is being taken, or it was taken. */
export type Known = 'new' | 'under way' | 'taken';

/** Blooio repeats what was not answered in time within minutes (Webhook events, "Delivery"). */
const KEPT_MS = 15 * 60_000;
const MOST = 10_000;

interface Entry {
	/** Epoch ms. */
	at: number;
	/** The first delivery's answer; `undefined` once it was a success. */
	answering?: Answering;
}

const isSuccess = ({ statusCode }: Answering) => statusCode >= 200 && statusCode < 300;

/**
 * Remembers in this process which events were taken, so that one that is delivered again starts
 * nothing again: n8n may have started the execution although its answer came too late for Blooio.
 * What is not remembered is taken, so nothing is lost by it.
 */
export class Once {
	private readonly entries = new Map<string, Entry>();
	/** Those of which it is not known yet what became of them. */
	private readonly open = new Set<string>();

	constructor(
		private readonly most = MOST,
		private readonly keptMs = KEPT_MS,
	) {}

	get size(): number {
		return this.entries.size;
	}

	/**
	 * Says what is known of an event and, where it is new, remembers it from now on.
	 *
	 * @param key the same for every delivery of the event to the same node, and for nothing else
	 * @param answering of this delivery; an answer that is no success gives the event free again
	 * @param now epoch ms
	 */
	begin(key: string, answering: Answering, now: number): Known {
		this.settle();
		this.forget(now);
		const known = this.entries.get(key);
		if (known) return known.answering ? 'under way' : 'taken';
		this.entries.set(key, { at: now, answering });
		this.open.add(key);
		return 'new';
	}

	/** Keeps of what was answered no more than that, or nothing where it failed. */
	private settle(): void {
		for (const key of this.open) {
			const entry = this.entries.get(key);
			if (entry?.answering?.writableEnded === false) continue;
			this.open.delete(key);
			if (!entry?.answering) continue;
			if (isSuccess(entry.answering)) delete entry.answering;
			else this.entries.delete(key);
		}
	}

	/** The oldest stand first. */
	private forget(now: number): void {
		for (const [key, { at }] of this.entries) {
			if (this.entries.size < this.most && now - at < this.keptMs) return;
			this.entries.delete(key);
			this.open.delete(key);
		}
	}
}
