import type { State } from '../state';
import type { Delivery } from '../state/webhooks/deliveries';
import type { WebhookRecord } from '../state/webhooks/webhooks';

/** A subscription (schema Webhook); never with its secret. */
export const webhookView = (webhook: WebhookRecord) => ({
	webhook_id: webhook.webhookId,
	webhook_url: webhook.url,
	webhook_type: webhook.type,
	scope: 'organization',
	api_key_name: null,
	integration_name: null,
	created_at: webhook.createdAt,
	deprecated_at: webhook.deprecatedAt,
	valid_until: webhook.validUntil,
	last_triggered: webhook.lastTriggered,
	failure_count: webhook.failureCount,
	// "Active, i.e. not deprecated": an expired one is active all the same.
	is_active: webhook.deprecatedAt === null,
});

/** One attempt in the log (schema WebhookLog). */
export const webhookLogView = (state: State, delivery: Delivery) => ({
	event_id: delivery.eventId,
	scope: 'org',
	attempted_time: delivery.at,
	response_received_at: delivery.answeredAt,
	webhook_url: delivery.url,
	event_body: objectOf(delivery.body) ?? {},
	response_status: delivery.status || null,
	response_json: objectOf(delivery.answer?.text ?? ''),
	metadata: {
		organization_id: state.organization.organizationId,
		event_name: delivery.event,
		...(delivery.messageId !== null && { message_id: delivery.messageId }),
		is_replay: delivery.originalEventId !== null,
		...(delivery.originalEventId !== null && { original_event_id: delivery.originalEventId }),
		duration_ms: durationOf(delivery),
	},
});

/** What came of a replay (replayWebhookEvent). */
export function replayView(delivery: Delivery) {
	const { answer } = delivery;
	const duration = durationOf(delivery);
	const text = answer?.text ?? '';
	return {
		success: delivery.status >= 200 && delivery.status < 300,
		replay_event_id: delivery.eventId,
		original_event_id: delivery.originalEventId,
		webhook_id: delivery.webhookId,
		webhook_url: delivery.url,
		response_status: delivery.status,
		duration_ms: duration,
		response_data: {
			body: parsed(text) ?? text,
			headers: answer?.headers ?? {},
			size: Buffer.byteLength(text),
			contentType: answer?.headers['content-type'] ?? '',
			duration,
			error: answer?.error?.message ?? null,
			errorType: answer?.error?.name ?? null,
		},
	};
}

const durationOf = ({ at, answeredAt }: Delivery): number => (answeredAt ?? at) - at;

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function objectOf(text: string): object | null {
	const value = parsed(text);
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}
