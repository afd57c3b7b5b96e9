import { z } from 'zod';
import type { Delivery } from '../state/webhooks/deliveries';
import { validate } from '../request/validate';
import type { World } from '../world';
import { type Forgery, outgoing } from './outgoing';
import { findWebhook, replay } from './replay';
import { type WebhookSettings, webhookSettingsSchema } from './settings';

const header = z.string().nullable();

/** Body of `POST /__control/emit`. */
export const emitSchema = z
	.object({
		event: z.union([z.record(z.unknown()), z.string()]),
		webhookId: z.string().optional(),
		attempts: z.number().int().min(1).optional(),
		secret: z.string().optional(),
		signature: header.optional(),
		signedAt: z.number().int().optional(),
		headers: z.record(header).optional(),
	})
	.strict();

/** How an event is emitted; what is left out is as in an ordinary delivery. */
export interface EmitOptions extends Forgery {
	/** The only webhook that gets the event, whatever it wants; else all that want it. */
	webhookId?: string;
	/** Most attempts. */
	attempts?: number;
}

/** What tests do to webhooks. */
export interface WebhookControls {
	/**
	 * Sends any event to webhooks, also a forged one or, as text, no JSON at all. Resolves with the
	 * last attempt of each webhook, when the event has arrived or was given up.
	 */
	emit(event: object | string, options?: EmitOptions): Promise<Delivery[]>;
	/** Delivers a logged event once more (replayWebhookEvent). */
	replay(webhookId: string, eventId: string): Promise<Delivery>;
	/** Changes how webhooks behave until the next reset. */
	configureWebhooks(settings: Partial<WebhookSettings>): WebhookSettings;
}

/** The webhook controls of a world. */
export const webhookControls = (world: World): WebhookControls => ({
	async emit(event, { webhookId, attempts, ...forgery } = {}) {
		const { dispatcher } = world.background;
		const out = outgoing(event, forgery);
		if (webhookId === undefined) return await dispatcher.publish(out, attempts);
		return [await dispatcher.deliver(findWebhook(world, webhookId), out, attempts)];
	},

	replay: async (webhookId, eventId) => await replay(world, webhookId, eventId),

	configureWebhooks(settings) {
		const { dispatcher } = world.background;
		const changes = validate(webhookSettingsSchema.partial(), settings);
		return (dispatcher.settings = { ...dispatcher.settings, ...changes });
	},
});
