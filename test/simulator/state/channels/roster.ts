import { newId } from '../../ids';
import type { Contacts, ContactRecord } from '../people/contacts';
import type { ChannelType } from './types';

/** A contact of the v4 API: a person with any number of addresses. */
export interface RosterContact {
	/** `ct_…`. */
	id: string;
	name: string | null;
	/** Epoch ms. */
	createdAt: number;
	tags: string[];
	/** The records of their addresses, the own one first. */
	identities: ContactRecord[];
}

/** A contact without an address. */
interface Bare {
	name: string | null;
	createdAt: number;
	tags: string[];
}

/** The id of an address in the v4 API. */
export const identityId = ({ contactId }: ContactRecord): string =>
	contactId.replace('con_', 'cid_');

const ownId = ({ contactId }: ContactRecord): string => contactId.replace('con_', 'ct_');

/** Which addresses belong to whom; an address that was never attached is a contact of its own. */
export class Roster {
	/** Whom an address belongs to, by the identifier, where that is not itself. */
	private readonly owners = new Map<string, string>();
	private readonly bare = new Map<string, Bare>();
	private readonly types = new Map<string, ChannelType>();
	/** Merged contacts: into whom. */
	readonly mergedInto = new Map<string, string>();

	constructor(private readonly contacts: () => Contacts) {}

	clear(): void {
		this.owners.clear();
		this.bare.clear();
		this.types.clear();
		this.mergedInto.clear();
	}

	all(): RosterContact[] {
		const byId = new Map<string, ContactRecord[]>();
		for (const record of this.contacts().all()) {
			const id = this.ownerOf(record);
			const known = byId.get(id);
			if (known) known.push(record);
			else byId.set(id, [record]);
		}
		for (const id of this.bare.keys()) if (!byId.has(id)) byId.set(id, []);
		return [...byId].map(([id, records]) => this.contactOf(id, records));
	}

	get(id: string): RosterContact | undefined {
		return this.all().find((contact) => contact.id === id);
	}

	/** The contact that an address belongs to. */
	withIdentifier(identifier: string): RosterContact | undefined {
		const record = this.contacts().get(identifier);
		return record && this.get(this.ownerOf(record));
	}

	/** The id of the contact of an address, without looking at all others. */
	ownerOf(record: ContactRecord): string {
		return this.owners.get(record.identifier) ?? ownId(record);
	}

	typeOf({ identifier }: ContactRecord): ChannelType {
		return this.types.get(identifier) ?? 'blooio';
	}

	/** A contact without an address. */
	addBare(name: string | null, createdAt: number): string {
		const id = newId('ct');
		this.bare.set(id, { name, createdAt, tags: [] });
		return id;
	}

	/** Gives an address to a contact; it must be nobody else's. */
	attach(id: string, record: ContactRecord, type: ChannelType | undefined): void {
		if (type) this.types.set(record.identifier, type);
		if (ownId(record) !== id) this.owners.set(record.identifier, id);
	}

	/** Takes an address away; a contact that was made by it stays without it. */
	detach(contact: RosterContact, record: ContactRecord): void {
		const { name, createdAt, tags } = contact;
		if (contact.identities.length === 1) this.bare.set(contact.id, { name, createdAt, tags });
		this.contacts().delete(record);
		this.owners.delete(record.identifier);
	}

	merge(survivor: RosterContact, source: RosterContact): void {
		for (const record of source.identities) this.owners.set(record.identifier, survivor.id);
		for (const tag of source.tags) this.addTag(survivor, tag, survivor.createdAt);
		if (survivor.name === null) this.rename(survivor, source.name);
		this.bare.delete(source.id);
		this.mergedInto.set(source.id, survivor.id);
	}

	rename(contact: RosterContact, name: string | null): void {
		const [first] = contact.identities;
		if (first) this.contacts().rename(first, name);
		else this.bareOf(contact).name = name;
	}

	addTag(contact: RosterContact, tag: string, createdAt: number): void {
		if (contact.tags.includes(tag)) return;
		const [first] = contact.identities;
		if (first) first.tags.push({ tag, createdAt });
		else this.bareOf(contact).tags.push(tag);
		contact.tags.push(tag);
	}

	removeTag(contact: RosterContact, tag: string): void {
		for (const record of contact.identities) {
			record.tags = record.tags.filter((one) => one.tag !== tag);
		}
		const bare = this.bare.get(contact.id);
		if (bare) bare.tags = bare.tags.filter((one) => one !== tag);
		contact.tags = contact.tags.filter((one) => one !== tag);
	}

	delete(contact: RosterContact): void {
		for (const record of contact.identities) this.contacts().delete(record);
		this.bare.delete(contact.id);
	}

	private bareOf({ id, name, createdAt, tags }: RosterContact): Bare {
		const known = this.bare.get(id) ?? { name, createdAt, tags };
		this.bare.set(id, known);
		return known;
	}

	private contactOf(id: string, records: ContactRecord[]): RosterContact {
		const identities = records.sort((a, b) => Number(ownId(b) === id) - Number(ownId(a) === id));
		const bare = this.bare.get(id);
		const tags = identities.flatMap((record) => record.tags.map(({ tag }) => tag));
		return {
			id,
			name: identities.find(({ name }) => name !== null)?.name ?? bare?.name ?? null,
			createdAt: identities[0]?.createdAt ?? bare?.createdAt ?? 0,
			tags: [...new Set([...tags, ...(bare?.tags ?? [])])],
			identities,
		};
	}
}
