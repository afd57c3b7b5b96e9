/** A group conversation. */
export interface GroupRecord {
	groupId: string;
	/** Null for the unnamed group of a multi-recipient send. */
	name: string | null;
	participants: string[];
	/** Chat on a device; null until the first message makes the link. */
	chatGuid: string | null;
	/** Epoch ms. */
	createdAt: number;
}

const combination = (participants: string[]): string => [...participants].sort().join(',');

/** Groups by id, and by their exact set of participants. */
export class Groups {
	private readonly byId = new Map<string, GroupRecord>();
	private readonly byParticipants = new Map<string, GroupRecord>();

	clear(): void {
		this.byId.clear();
		this.byParticipants.clear();
	}

	add(group: GroupRecord): GroupRecord {
		this.byId.set(group.groupId, group);
		this.byParticipants.set(combination(group.participants), group);
		return group;
	}

	get(groupId: string): GroupRecord | undefined {
		return this.byId.get(groupId);
	}

	/** The group with exactly these participants, in any order. */
	withParticipants(participants: string[]): GroupRecord | undefined {
		return this.byParticipants.get(combination(participants));
	}

	all(): GroupRecord[] {
		return [...this.byId.values()];
	}
}
