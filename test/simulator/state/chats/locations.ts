/** Where a contact was last seen. */
export interface LocationRecord {
	/** E.164 number or email. */
	handle: string;
	/** Latitude and longitude. */
	coordinates: [number, number];
	/** Only `live` ones are newer after a refresh. */
	status: 'live' | 'shallow' | 'legacy';
	/** Epoch ms. */
	lastUpdated: number;
}

/** Locations by handle. */
export class Locations {
	private readonly byHandle = new Map<string, LocationRecord>();

	clear(): void {
		this.byHandle.clear();
	}

	set(location: LocationRecord): void {
		this.byHandle.set(location.handle, location);
	}

	get(handle: string): LocationRecord | undefined {
		return this.byHandle.get(handle);
	}

	all(): LocationRecord[] {
		return [...this.byHandle.values()];
	}

	refresh(now: number): void {
		for (const location of this.byHandle.values()) {
			if (location.status === 'live') location.lastUpdated = now;
		}
	}
}
