import { z } from 'zod';

import { answeredId } from '../address/segment';

/** What a subscription asks for (OpenAPI createWebhook; `poll` by the vendor's guide alone). */
export const WEBHOOK_TYPES = ['status', 'message', 'poll', 'all'] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

const text = z.string().min(1).optional().catch(undefined);

/**
 * A subscription as the API shows it (OpenAPI schema Webhook; answers of createWebhook and
 * rotateWebhookSecret). The secret comes with creation and rotation only.
 */
export const webhookSubscriptionSchema = z
	.object({
		webhook_id: answeredId,
		webhook_url: text,
		webhook_type: text,
		signing_secret: text,
		is_active: z.boolean().optional().catch(undefined),
		deprecated_at: z.unknown(),
		valid_until: z.number().nullish().catch(undefined),
		/** Epoch ms, as `last_triggered`. */
		created_at: z.number().nullish().catch(undefined),
		last_triggered: z.number().nullish().catch(undefined),
	})
	.passthrough();

export type WebhookSubscription = z.output<typeof webhookSubscriptionSchema>;

/** A subscription as the trigger keeps it: its own, with the sealed secret that verifies deliveries. */
export const storedRegistrationSchema = z.object({
	id: z.string().min(1),
	/** What `seal` made of the secret. */
	sealed: z.string(),
	url: z.string().min(1),
	/** The type in force. */
	type: z.enum(WEBHOOK_TYPES),
	/** The type that the events asked for; another one than `type` where the API refused it. */
	wanted: z.enum(WEBHOOK_TYPES),
});

export type StoredRegistration = z.output<typeof storedRegistrationSchema>;

/** The same with the secret in plain text. */
export type WebhookRegistration = Omit<StoredRegistration, 'sealed'> & { secret: string };

/** Whether a subscription is paused. */
export function isDeprecated({ is_active: active, deprecated_at: at }: WebhookSubscription) {
	return active === undefined ? at !== undefined && at !== null && at !== 0 : !active;
}

/** Whether a subscription ends by itself some day; -1 and null mean never. */
export function expires({ valid_until: until }: WebhookSubscription) {
	return typeof until === 'number' && until >= 0;
}
