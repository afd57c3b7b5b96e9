import { z } from 'zod';

/** How deliveries are repeated. */
export interface DeliveryRetry {
	/** Most attempts per event and webhook. */
	attempts: number;
	/** Wait before the second attempt, in ms; it doubles from attempt to attempt. */
	delayMs: number;
	/** How long an endpoint may take, in ms. */
	timeoutMs: number;
}

/** Four attempts within one and a half seconds, of 5 s at most each (WEBHOOKS: "about 5 s"). */
export const DEFAULT_RETRY: DeliveryRetry = { attempts: 4, delayMs: 200, timeoutMs: 5000 };

/** Body of `PUT /__control/webhooks`; what is left out stays as it is. */
export const webhookSettingsSchema = z
	.object({
		/** Answers `webhook_type: poll` with 400, as an older API does. */
		refusePoll: z.boolean(),
		/** Name of the header with the signature; the second one is the older. */
		signatureHeader: z.enum(['X-Blooio-Signature', 'Blooio-Signature']),
		/** How many `v1` values it has, one of which is right. */
		signatures: z.number().int().min(1).max(10),
		/** What a call of a v4 webhook holds: the data in an envelope, or the event as the feed has it. */
		channelEvents: z.enum(['envelope', 'feed']),
	})
	.strict();

/** How webhooks behave until the next reset. */
export type WebhookSettings = z.output<typeof webhookSettingsSchema>;

/** The settings after a reset. */
export const DEFAULT_SETTINGS: WebhookSettings = {
	refusePoll: false,
	signatureHeader: 'X-Blooio-Signature',
	signatures: 1,
	channelEvents: 'envelope',
};
