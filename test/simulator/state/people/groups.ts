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
	/** Null without an icon. */
	iconUrl: string | null;
	/** Who joined later than the group was made: when, in epoch ms. */
	joinedAt: Map<string, number>;
}

type NewGroup = Omit<GroupRecord, 'iconUrl' | 'joinedAt'>;

const combination = (participants: string[]): string => [...participants].sort().join(',');

/** Groups by id, and by their exact set of participants. */
export class Groups {
	private readonly byId = new Map<string, GroupRecord>();
	/** Linked groups may share participants (createGroup); the oldest comes first. */
	private readonly byParticipants = new Map<string, Set<GroupRecord>>();

	clear(): void {
		this.byId.clear();
		this.byParticipants.clear();
	}

	add(given: NewGroup): GroupRecord {
		const group: GroupRecord = { ...given, iconUrl: null, joinedAt: new Map() };
		this.byId.set(group.groupId, group);
		this.index(group);
		return group;
	}

	get(groupId: string): GroupRecord | undefined {
		return this.byId.get(groupId);
	}

	/** The group with exactly these participants, in any order. */
	withParticipants(participants: string[]): GroupRecord | undefined {
		const [group] = this.byParticipants.get(combination(participants)) ?? [];
		return group;
	}

	withChatGuid(chatGuid: string): GroupRecord | undefined {
		return this.all().find((group) => group.chatGuid === chatGuid);
	}

	all(): GroupRecord[] {
		return [...this.byId.values()];
	}

	addMember(group: GroupRecord, identifier: string, now: number): void {
		group.joinedAt.set(identifier, now);
		this.setParticipants(group, [...group.participants, identifier]);
	}

	removeMember(group: GroupRecord, identifier: string): void {
		group.joinedAt.delete(identifier);
		const others = group.participants.filter((participant) => participant !== identifier);
		this.setParticipants(group, others);
	}

	delete(group: GroupRecord): void {
		this.byId.delete(group.groupId);
		this.forget(group);
	}

	private setParticipants(group: GroupRecord, participants: string[]): void {
		this.forget(group);
		group.participants = participants;
		this.index(group);
	}

	private index(group: GroupRecord): void {
		const key = combination(group.participants);
		const groups = this.byParticipants.get(key) ?? new Set();
		this.byParticipants.set(key, groups.add(group));
	}

	private forget(group: GroupRecord): void {
		this.byParticipants.get(combination(group.participants))?.delete(group);
	}
}
