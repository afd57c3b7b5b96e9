/** What a person has decided by pressing a button. */
export interface Decision {
	approved: boolean;
	/** The button's label. */
	label: string;
}

/** Longest time, in ms, between two presses of which the second was not meant. */
export const SETTLE_MS = 500;

/** A bound for what nobody should reach: questions that are decided within one moment. */
const MOST = 10_000;

/**
 * Remembers for a moment what was pressed first. n8n resumes an execution once, and answers a second
 * press in that moment with an error; so that the person reads what was recorded instead, the first
 * decision is kept back for as long. Nothing depends on this memory but what the second press says.
 */
export class Presses {
	private readonly made = new Map<string, { decision: Decision; until: number }>();

	/**
	 * The decision that counts: the first one within the moment.
	 *
	 * @param question what tells a question from every other
	 * @param now epoch ms
	 */
	press(question: string, decision: Decision, now: number): Decision {
		for (const [name, { until }] of this.made) {
			if (until > now && this.made.size < MOST) break;
			this.made.delete(name);
		}
		const before = this.made.get(question);
		if (before) return before.decision;
		this.made.set(question, { decision, until: now + SETTLE_MS });
		return decision;
	}
}
