/** An event of the v4 API, as the feed shows it. */
export interface ChannelEvent {
	/** `evt_…`; the same in the feed, in webhooks, in retries and replays. */
	id: string;
	type: string;
	message_id: string | null;
	chat_id: string | null;
	channel_type: string | null;
	/** Epoch ms. */
	occurred_at: number;
	data: Record<string, unknown>;
}

/** Events that are kept; those of messages follow from the messages themselves. */
export class Feed {
	readonly kept: ChannelEvent[] = [];

	clear(): void {
		this.kept.length = 0;
	}

	add(event: ChannelEvent): void {
		this.kept.push(event);
	}
}
