import type { PostAnswer } from '../../webhooks/post';

/** One attempt to deliver an event to a webhook. */
export interface Delivery {
	webhookId: string;
	/** The same for all attempts and all webhooks; a replay has one of its own. */
	eventId: string;
	/** Such as `message.received`; empty when the body names none. */
	event: string;
	url: string;
	/** 1 for the first. */
	attempt: number;
	/** HTTP status of the answer; 0 if there is none, or none yet. */
	status: number;
	/** Epoch ms of the simulator's clock. */
	at: number;
	/** The `message_id` of the body, if it has one. */
	messageId: string | null;
	/** As it went over the wire. */
	body: string;
	/** Epoch ms; null without an answer. */
	answeredAt: number | null;
	/** Null as long as the attempt is under way. */
	answer: PostAnswer | null;
	/** The event that a replay repeats. */
	originalEventId: string | null;
	/** Of the v4 API: the same for all attempts of one delivery. */
	deliveryId?: string;
}

/** Attempts since the last reset, oldest first. */
export class Deliveries {
	readonly all: Delivery[] = [];

	clear(): void {
		this.all.length = 0;
	}

	add(delivery: Delivery): Delivery {
		this.all.push(delivery);
		return delivery;
	}

	of(webhookId: string): Delivery[] {
		return this.all.filter((delivery) => delivery.webhookId === webhookId);
	}
}
