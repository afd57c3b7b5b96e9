/** Name and photo that one of our numbers shares (getMyContactCard). */
export interface ContactCard {
	firstName: string | null;
	lastName: string | null;
	/** JPEG or PNG, base64. */
	avatar: string | null;
	sharing: {
		enabled: boolean;
		/** 0 contacts only, 1 always ask. */
		audience: number;
		/** 0 first and last, 1 first only. */
		nameFormat: number;
	};
}

/** Contact cards by our own number. */
export class ContactCards {
	private readonly byNumber = new Map<string, ContactCard>();

	clear(): void {
		this.byNumber.clear();
	}

	/** The card of a number, to read and to change. */
	of(phoneNumber: string): ContactCard {
		const known = this.byNumber.get(phoneNumber);
		if (known) return known;
		const card: ContactCard = {
			firstName: null,
			lastName: null,
			avatar: null,
			sharing: { enabled: true, audience: 0, nameFormat: 0 },
		};
		this.byNumber.set(phoneNumber, card);
		return card;
	}

	all(): Record<string, ContactCard> {
		return Object.fromEntries(this.byNumber);
	}
}
