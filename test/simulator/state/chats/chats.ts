import type { MessageRecord } from './messages';
import type { ChannelType } from '../channels/types';

/** A conversation; it exists from its first message on. */
export interface ChatRecord {
	/** Phone number, email or group id. */
	chatId: string;
	/** Oldest first. */
	messages: MessageRecord[];
	first: MessageRecord;
	last: MessageRecord;
	inboundCount: number;
	outboundCount: number;
	/** Epoch ms. */
	lastInboundTime: number | null;
	/** Epoch ms. */
	lastOutboundTime: number | null;
	/** Our numbers that wrote in this chat or were written to. */
	lines: Set<string>;
	/** Our numbers that were written to in this chat. */
	linesWrittenTo: Set<string>;
	/** The number of the latest message, by pool (Number Pools: stickiness). */
	lastLine: Partial<Record<ChannelType, string>>;
}

/** Conversations by chat id. */
export class Chats {
	private readonly byId = new Map<string, ChatRecord>();

	clear(): void {
		this.byId.clear();
	}

	get(chatId: string): ChatRecord | undefined {
		return this.byId.get(chatId);
	}

	all(): ChatRecord[] {
		return [...this.byId.values()];
	}

	delete(chatId: string): void {
		this.byId.delete(chatId);
	}

	/** Adds a message to its conversation, which is made if need be. */
	add(message: MessageRecord, pool: ChannelType): void {
		const chat = this.byId.get(message.chatId) ?? this.open(message);
		chat.messages.push(message);
		chat.last = message;
		chat.lines.add(message.line);
		chat.lastLine[pool] = message.line;
		if (message.direction === 'inbound') {
			chat.inboundCount++;
			chat.lastInboundTime = message.createdAt;
			chat.linesWrittenTo.add(message.line);
		} else {
			chat.outboundCount++;
			chat.lastOutboundTime = message.createdAt;
		}
	}

	private open(first: MessageRecord): ChatRecord {
		const chat: ChatRecord = {
			chatId: first.chatId,
			messages: [],
			first,
			last: first,
			inboundCount: 0,
			outboundCount: 0,
			lastInboundTime: null,
			lastOutboundTime: null,
			lines: new Set(),
			linesWrittenTo: new Set(),
			lastLine: {},
		};
		this.byId.set(chat.chatId, chat);
		return chat;
	}
}
