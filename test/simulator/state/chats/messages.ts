import type { Fate } from '../people/people';
import type { ReactionRecord } from './reactions';

/** A file of a message. */
export interface Attachment {
	url: string;
	name?: string;
	/** What was downloaded, or why nothing was; neither as long as nobody knows. */
	received?: { bytes: number; type: string | null; sha256: string };
	failed?: string;
}

/** Parent of an inline reply (schema ReplyToInfo). */
export interface ReplyParent {
	messageId: string | null;
	guid: string;
	partIndex: number;
}

/** A message as it is kept; its status is worked out when it is read. */
export interface MessageRecord {
	messageId: string;
	chatId: string;
	direction: 'inbound' | 'outbound';
	/** Our own number, E.164. */
	line: string;
	text: string | null;
	attachments: Attachment[];
	/** Who wrote an inbound group message. */
	sender: string | null;
	/** Epoch ms. */
	createdAt: number;
	/** GUID on the device; null when the provider gave none. */
	guid: string | null;
	replyTo: ReplyParent | null;
	metadata: Record<string, unknown> | null;
	effect: string | null;
	reactions: ReactionRecord[];
	fate: Fate;
	/** Epoch ms. */
	cancelRequestedAt: number | null;
	/** Epoch ms; only as long as somebody has read it. */
	readAt?: number;
	/** What v4 sent besides text and files. */
	content?: { type: string; formattedText?: string; interactive?: Record<string, unknown> };
}

/** Messages by id and by GUID. */
export class Messages {
	private readonly byId = new Map<string, MessageRecord>();
	private readonly byGuid = new Map<string, MessageRecord>();

	clear(): void {
		this.byId.clear();
		this.byGuid.clear();
	}

	add(message: MessageRecord): void {
		this.byId.set(message.messageId, message);
		if (message.guid !== null) this.byGuid.set(message.guid, message);
	}

	get(messageId: string): MessageRecord | undefined {
		return this.byId.get(messageId);
	}

	withGuid(guid: string): MessageRecord | undefined {
		return this.byGuid.get(guid);
	}

	get size(): number {
		return this.byId.size;
	}

	all(): MessageRecord[] {
		return [...this.byId.values()];
	}
}
