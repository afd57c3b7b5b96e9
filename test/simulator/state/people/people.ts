import type { ChannelType } from '../channels/types';

/** Transport that carries a message in the end (schema Message: `protocol`). */
export type Protocol = 'imessage' | 'sms' | 'rcs' | 'whatsapp';

/** What becomes of a message to a recipient. */
export type Fate =
	{ kind: 'delivered'; protocol: Protocol } | { kind: 'failed'; error: string } | { kind: 'stuck' };

const IMESSAGE: Fate = { kind: 'delivered', protocol: 'imessage' };

/** What becomes of messages, by recipient; whoever is not listed has iMessage. */
export class People {
	private readonly fates = new Map<string, Fate>();
	private readonly guarded = new Set<string>();
	private readonly reach = new Map<string, readonly ChannelType[]>();

	clear(): void {
		this.fates.clear();
		this.guarded.clear();
		this.reach.clear();
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

	/** Somebody has these kinds of messaging alone; whoever is not listed has all. */
	setReach(recipient: string, types: readonly ChannelType[]): void {
		this.reach.set(recipient, types);
	}

	/** Whether messages of this kind reach somebody. */
	canReach(recipient: string, type: ChannelType): boolean {
		return this.reach.get(recipient)?.includes(type) ?? true;
	}

	fateOf(recipient: string): Fate {
		return this.fates.get(recipient) ?? IMESSAGE;
	}
}
