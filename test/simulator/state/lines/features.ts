const AFTER_RESET = {
	/** Adding and removing group members is no longer "coming soon". */
	groupMembers: false,
	/** FaceTime calls are no longer "coming soon". */
	facetime: false,
	/** Getting a number's contact card is no longer "coming soon". */
	contactCard: false,
	/** The organization has a Dedicated Enterprise plan: phone numbers can be looked up. */
	enterprise: true,
	/** The rules for conversations without answers hold for everybody. */
	conversationRules: false,
	/** The organization may open support tickets: call forwarding can be requested. */
	tickets: true,
};

/** What the API and the plan of the organization offer. */
export type FeatureName = keyof typeof AFTER_RESET;

/** Names of all features. */
export const FEATURES = Object.keys(AFTER_RESET);

/** The switches for what the API and the plan offer. */
export class Features {
	private switches = { ...AFTER_RESET };

	clear(): void {
		this.switches = { ...AFTER_RESET };
	}

	has(name: FeatureName): boolean {
		return this.switches[name];
	}

	set(changes: Partial<Record<FeatureName, boolean>>): void {
		this.switches = { ...this.switches, ...changes };
	}

	all(): Record<FeatureName, boolean> {
		return { ...this.switches };
	}
}
