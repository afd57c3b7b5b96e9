import { sleep } from 'n8n-workflow';
import type { State } from '../state';
import type { Delivery } from '../state/webhooks/deliveries';
import { isOpen, type WebhookRecord } from '../state/webhooks/webhooks';
import { eventView } from '../views/event';
import { headersOf, type Outgoing, outgoing } from './outgoing';
import { post } from './post';
import { DEFAULT_SETTINGS, type DeliveryRetry, type WebhookSettings } from './settings';

const isSuccess = ({ status }: Delivery): boolean => status >= 200 && status < 300;

/** Brings events to webhooks, again and again if need be. */
export class Dispatcher {
	settings: WebhookSettings = DEFAULT_SETTINGS;
	/** What is under way, and what ends it. */
	private readonly pending = new Map<Promise<Delivery>, AbortController>();
	private isClosed = false;

	constructor(
		private readonly state: State,
		readonly retry: DeliveryRetry,
	) {
		state.happenings.listen((happening) => {
			if (state.webhooks.size === 0) return;
			const event = eventView(state, happening);
			if (event) void this.publish(outgoing(event));
		});
	}

	/** Delivers to every webhook that wants the event; to be awaited or not. */
	async publish(event: Outgoing, attempts = this.retry.attempts): Promise<Delivery[]> {
		if (this.isClosed) return [];
		const { webhooks, clock } = this.state;
		const takers = event.event ? webhooks.takersOf(event.event, clock()) : this.open();
		return await Promise.all(
			takers.map(async (webhook) => {
				const isWanted = () =>
					webhooks.get(webhook.webhookId) === webhook && isOpen(webhook, clock());
				return await this.deliver(webhook, event, attempts, isWanted);
			}),
		);
	}

	/** Delivers to one webhook, whatever it wants. */
	async deliver(
		webhook: WebhookRecord,
		event: Outgoing,
		attempts = this.retry.attempts,
		isWanted = (): boolean => this.state.webhooks.get(webhook.webhookId) === webhook,
	): Promise<Delivery> {
		const stop = new AbortController();
		if (this.isClosed) stop.abort();
		const outcome = this.repeat(webhook, event, attempts, isWanted, stop.signal);
		this.pending.set(outcome, stop);
		try {
			return await outcome;
		} finally {
			this.pending.delete(outcome);
		}
	}

	/** Resolves when nothing is under way any more. */
	async idle(): Promise<void> {
		while (this.pending.size > 0) await Promise.allSettled(this.pending.keys());
	}

	/** Ends what is under way; back to the usual settings. */
	reset(): void {
		for (const stop of this.pending.values()) stop.abort();
		this.settings = DEFAULT_SETTINGS;
	}

	/** Ends what is under way, once and for all. */
	async close(): Promise<void> {
		this.isClosed = true;
		this.reset();
		await this.idle();
	}

	private open(): WebhookRecord[] {
		const { webhooks, clock } = this.state;
		return webhooks.ofNumbers().filter((webhook) => isOpen(webhook, clock()));
	}

	private async repeat(
		webhook: WebhookRecord,
		event: Outgoing,
		attempts: number,
		isWanted: () => boolean,
		stop: AbortSignal,
	): Promise<Delivery> {
		for (let attempt = 1; ; attempt++) {
			const delivery = await this.attempt(webhook, event, attempt, stop);
			if (isSuccess(delivery) || attempt >= attempts) return delivery;
			await pause(this.retry.delayMs * 2 ** (attempt - 1), stop);
			if (stop.aborted || !isWanted()) return delivery;
		}
	}

	/** One attempt, logged; signed with the secret of this moment. */
	private async attempt(
		webhook: WebhookRecord,
		event: Outgoing,
		attempt: number,
		stop: AbortSignal,
	): Promise<Delivery> {
		const { webhookId, url } = webhook;
		const { eventId, messageId, body, originalEventId, deliveryId } = event;
		const at = this.state.clock();
		const headers = headersOf(event, webhook, this.settings, at);
		const delivery = this.state.deliveries.add({
			...{ webhookId, eventId, event: event.event, url, attempt, status: 0, at },
			...{ messageId, body, answeredAt: null, answer: null, originalEventId, deliveryId },
		});
		webhook.lastTriggered = at;
		const answer = await post({ url, headers, body, timeoutMs: this.retry.timeoutMs, stop });
		delivery.status = answer.status;
		delivery.answer = answer;
		if (answer.status > 0) delivery.answeredAt = this.state.clock();
		if (!isSuccess(delivery)) webhook.failureCount++;
		return delivery;
	}
}

/** Waits; an end of the wait is none of the waiter's business. */
async function pause(ms: number, stop: AbortSignal): Promise<void> {
	try {
		await sleep(ms, stop);
	} catch {
		// Stopped: the caller looks at the signal.
	}
}
