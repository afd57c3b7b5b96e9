/** Transport that carries a message in the end (schema Message: `protocol`). */
export type Protocol = 'imessage' | 'sms' | 'rcs';

/** What becomes of a message to a recipient. */
export type Fate =
	{ kind: 'delivered'; protocol: Protocol } | { kind: 'failed'; error: string } | { kind: 'stuck' };

const IMESSAGE: Fate = { kind: 'delivered', protocol: 'imessage' };

/** What becomes of messages, by recipient; whoever is not listed has iMessage. */
export class People {
	private readonly fates = new Map<string, Fate>();
	private readonly guarded = new Set<string>();

	clear(): void {
		this.fates.clear();
		this.guarded.clear();
	}

	setFate(recipient: string, fate: Fate): void {
		this.fates.set(recipient, fate);
	}

	/** From now on the rules for conversations without answers hold for this one. */
	guard(recipient: string): void {
		this.guarded.add(recipient);
	}

	isGuarded(recipient: string): boolean {
		return this.guarded.has(recipient);
	}

	fateOf(recipient: string): Fate {
		return this.fates.get(recipient) ?? IMESSAGE;
	}
}
