import { newId } from '../../ids';
import { SortedList } from '../sortedList';

/** A free-form tag of a contact. */
export interface Tag {
	tag: string;
	/** Epoch ms. */
	createdAt: number;
}

/** A person that the organization knows; its name changes by `Contacts.rename` only. */
export interface ContactRecord {
	contactId: string;
	/** E.164 number or email. */
	identifier: string;
	name: string | null;
	/** Epoch ms. */
	createdAt: number;
	/** Its turn among those made at the same time. */
	serial: number;
	tags: Tag[];
}

/** Orders of a list of contacts (listContacts). */
export type ContactOrder = 'recent' | 'oldest' | 'name_asc' | 'name_desc';

const names = new Intl.Collator('en');

const byAge = (a: ContactRecord, b: ContactRecord): number =>
	a.createdAt - b.createdAt || a.serial - b.serial;

const byName = (a: ContactRecord, b: ContactRecord): number =>
	names.compare(a.name ?? '', b.name ?? '') || byAge(a, b);

/** Contacts by identifier; deleted ones are kept, but only for their id. */
export class Contacts {
	private readonly byIdentifier = new Map<string, ContactRecord>();
	private readonly deleted = new Map<string, ContactRecord>();
	private readonly aged = new SortedList(byAge);
	private readonly named = new SortedList(byName);
	private serial = 0;
	/** Of `addMany`. */
	private made = 0;

	clear(): void {
		this.byIdentifier.clear();
		this.deleted.clear();
		this.aged.clear();
		this.named.clear();
		this.serial = 0;
		this.made = 0;
	}

	get size(): number {
		return this.byIdentifier.size;
	}

	get(identifier: string): ContactRecord | undefined {
		return this.byIdentifier.get(identifier);
	}

	/** The contact, also if it is deleted. */
	known(identifier: string): ContactRecord | undefined {
		return this.byIdentifier.get(identifier) ?? this.deleted.get(identifier);
	}

	all(order: ContactOrder = 'oldest'): ContactRecord[] {
		return this.listOf(order).all(isReversed(order));
	}

	/** A part of the list in that order, without looking at the rest. */
	page(order: ContactOrder, offset: number, limit: number): ContactRecord[] {
		return this.listOf(order).page(offset, limit, isReversed(order));
	}

	/** The contact, made without a name if it is new. */
	ensure(identifier: string, createdAt: number, name: string | null = null): ContactRecord {
		const known = this.byIdentifier.get(identifier);
		if (known) return known;
		const contact: ContactRecord = {
			contactId: this.deleted.get(identifier)?.contactId ?? newId('con'),
			identifier,
			name,
			createdAt,
			serial: this.serial++,
			tags: [],
		};
		this.deleted.delete(identifier);
		this.byIdentifier.set(identifier, contact);
		this.aged.add(contact);
		this.named.add(contact);
		return contact;
	}

	/** Makes `count` contacts with names and numbers of their own. */
	addMany(count: number, createdAt: number): void {
		const size = this.size + count;
		while (this.size < size) {
			const number = ++this.made;
			this.ensure(
				`+1646${2_000_000 + number}`,
				createdAt,
				`Contact ${String(number).padStart(5, '0')}`,
			);
		}
	}

	rename(contact: ContactRecord, name: string | null): void {
		this.named.remove(contact);
		contact.name = name;
		this.named.add(contact);
	}

	delete(contact: ContactRecord): void {
		this.byIdentifier.delete(contact.identifier);
		this.aged.remove(contact);
		this.named.remove(contact);
		this.deleted.set(contact.identifier, contact);
	}

	private listOf(order: ContactOrder): SortedList<ContactRecord> {
		return order === 'recent' || order === 'oldest' ? this.aged : this.named;
	}
}

const isReversed = (order: ContactOrder): boolean => order === 'recent' || order === 'name_desc';
