import type { Delivery } from '../../state/webhooks/deliveries';
import type { DeliveryRetry } from '../../webhooks/settings';
import type { WebhookRecord } from '../../state/webhooks/webhooks';

/** A subscription (schema Webhook). */
export const webhookView = ({
	webhookId,
	url,
	deprecatedAt,
	createdAt,
	channels,
}: WebhookRecord) => ({
	id: webhookId,
	url,
	event_types: ['*'],
	status: deprecatedAt === null ? 'active' : 'disabled',
	scope: channels?.apiKey ? 'api_key' : channels?.integrationId ? 'integration' : 'organization',
	api_key: channels?.apiKey ?? null,
	integration_id: channels?.integrationId ?? null,
	channel_id: channels?.channelId ?? null,
	channel_type: channels?.channelType ?? null,
	created_at: createdAt,
});

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** A delivery with all its attempts (schema WebhookDelivery); the first attempt comes first. */
export function deliveryView(
	attempts: readonly Delivery[],
	{ attempts: most, delayMs }: DeliveryRetry,
) {
	const [first] = attempts;
	const last = attempts.at(-1);
	const isOver = isSuccess(last?.status ?? 0) || attempts.length >= most;
	return {
		id: first?.deliveryId,
		webhook_id: first?.webhookId,
		event_id: first?.eventId,
		event_type: first?.event,
		status: isSuccess(last?.status ?? 0) ? 'succeeded' : last?.answer ? 'failed' : 'pending',
		attempt_count: attempts.length,
		response_status: last?.status || null,
		last_attempt_at: last?.at ?? null,
		next_attempt_at:
			last?.answeredAt && !isOver ? last.answeredAt + delayMs * 2 ** (attempts.length - 1) : null,
		created_at: first?.at,
	};
}

/** Attempts by delivery, the latest first. */
export function deliveriesOf(attempts: readonly Delivery[]): Delivery[][] {
	const byId = new Map<string, Delivery[]>();
	for (const attempt of attempts) {
		const id = attempt.deliveryId ?? '';
		const known = byId.get(id);
		if (known) known.push(attempt);
		else byId.set(id, [attempt]);
	}
	return [...byId.values()].reverse();
}
