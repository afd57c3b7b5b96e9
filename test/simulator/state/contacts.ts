import { newId } from '../ids';

/** A person that the organization knows. */
export interface ContactRecord {
	contactId: string;
	/** E.164 number or email. */
	identifier: string;
	name: string | null;
	/** Epoch ms. */
	createdAt: number;
}

/** Contacts by identifier. */
export class Contacts {
	private readonly byIdentifier = new Map<string, ContactRecord>();

	clear(): void {
		this.byIdentifier.clear();
	}

	get(identifier: string): ContactRecord | undefined {
		return this.byIdentifier.get(identifier);
	}

	all(): ContactRecord[] {
		return [...this.byIdentifier.values()];
	}

	/** The contact, made without a name if it is new. */
	ensure(identifier: string, createdAt: number, name: string | null = null): ContactRecord {
		const known = this.byIdentifier.get(identifier);
		if (known) return known;
		const contact = { contactId: newId('con'), identifier, name, createdAt };
		this.byIdentifier.set(identifier, contact);
		return contact;
	}
}
