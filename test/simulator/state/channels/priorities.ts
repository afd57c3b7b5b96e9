import { newId } from '../../ids';

/** An order of channels that sends go through. */
export interface PriorityRecord {
	id: string;
	apiKey: string;
	name: string | null;
	isDefault: boolean;
	/** Lower ones come first; those with the same number take turns. */
	channels: Array<{ channelId: string; priority: number }>;
	/** Epoch ms. */
	createdAt: number;
	updatedAt: number;
}

/** Orders of channels, by API key. */
export class Priorities {
	private readonly byId = new Map<string, PriorityRecord>();

	clear(): void {
		this.byId.clear();
	}

	add(given: Omit<PriorityRecord, 'id' | 'updatedAt'>): PriorityRecord {
		const record = { id: newId('priority'), ...given, updatedAt: given.createdAt };
		this.byId.set(record.id, record);
		if (record.isDefault) this.makeDefault(record);
		return record;
	}

	of(apiKey: string): PriorityRecord[] {
		return [...this.byId.values()].filter((record) => record.apiKey === apiKey);
	}

	get(apiKey: string, id: string): PriorityRecord | undefined {
		return this.of(apiKey).find((record) => record.id === id);
	}

	defaultOf(apiKey: string): PriorityRecord | undefined {
		return this.of(apiKey).find(({ isDefault }) => isDefault);
	}

	/** Each key has one default at most. */
	makeDefault(record: PriorityRecord): void {
		for (const other of this.of(record.apiKey)) other.isDefault = other === record;
	}

	delete(id: string): void {
		this.byId.delete(id);
	}
}
