import type { SendOutcome } from '../../v4/send/outcome';
import { Chats } from '../chats/chats';
import { IdempotencyKeys } from '../idempotency';
import type { State } from '../index';
import type { NumberRecord } from '../lines/numbers';
import { Feed } from './feed';
import { Priorities } from './priorities';
import { Roster } from './roster';
import type { ChannelType } from './types';

/** A way to send that only the v4 API knows. */
export interface ExtraChannel {
	/** `ch_…`; also the line of its messages. */
	channelId: string;
	type: ChannelType;
	/** A number, or what the provider calls it. */
	address: string | null;
	/** Name of a channel without a number. */
	alias?: string;
	isActive: boolean;
	/** Epoch ms. */
	createdAt: number;
}

/** What a channel says of itself. */
export interface Profile {
	display_name?: string;
	about?: string;
	email?: string;
	avatar?: string;
}

/** What is kept of a chat beside its messages. */
export interface ChatNote {
	isClosed: boolean;
	metadata: Record<string, unknown>;
	/** Epoch ms. */
	createdAt: number;
}

/** What the v4 API holds beside the world that both APIs see. */
export class ChannelWorld {
	/** By channel id. */
	readonly extra = new Map<string, ExtraChannel>();
	/** Conversations over them. */
	readonly chats = new Chats();
	/** By channel id. */
	readonly profiles = new Map<string, Profile>();
	/** Numbers that Apple has banned, since when, in epoch ms. */
	readonly banned = new Map<string, number>();
	readonly priorities = new Priorities();
	readonly feed = new Feed();
	/** By chat id of the v4 API; also chats without a message. */
	readonly notes = new Map<string, ChatNote>();
	/** The channel that a group was made on, by group id. */
	readonly groupChannels = new Map<string, string>();
	readonly idempotency = new IdempotencyKeys<SendOutcome>();
	readonly roster: Roster;

	constructor(private readonly state: () => State) {
		this.roster = new Roster(() => this.state().contacts);
	}

	clear(): void {
		this.extra.clear();
		this.chats.clear();
		this.profiles.clear();
		this.banned.clear();
		this.priorities.clear();
		this.feed.clear();
		this.notes.clear();
		this.groupChannels.clear();
		this.idempotency.clear();
		this.roster.clear();
	}

	/** Whether a line is one of the channels that the v2 API does not know. */
	holds(line: string): boolean {
		return this.extra.has(line);
	}

	/** What kind of channel a line is. */
	typeOf(line: string): ChannelType {
		return this.extra.get(line)?.type ?? this.state().numbers.get(line)?.pool ?? 'blooio';
	}

	/** Apple bans a number. */
	ban(number: NumberRecord): void {
		number.isActive = false;
		this.banned.set(number.phoneNumber, this.state().clock());
		this.state().happenings.tell({ kind: 'number banned', number });
	}

	/** Blooio begins to protect a number in another way, or ends it. */
	protect(number: NumberRecord, safety: NumberRecord['safety']): void {
		const before = number.safety;
		number.safety = safety;
		if (before === safety) return;
		this.state().happenings.tell({ kind: 'number protected', number, before });
	}
}
