import { notFound } from '../errors';
import { newId } from '../ids';
import type { Delivery } from '../state/webhooks/deliveries';
import type { World } from '../world';

/** The subscription of an id, or a 404. */
export function findWebhook({ state }: World, webhookId: string) {
	const webhook = state.webhooks.get(webhookId);
	if (!webhook) throw notFound('Webhook not found.');
	return webhook;
}

/** Delivers a logged event once more, exactly as it was; also to a webhook that is paused. */
export async function replay(world: World, webhookId: string, eventId: string): Promise<Delivery> {
	const webhook = findWebhook(world, webhookId);
	const original = world.state.deliveries.of(webhookId).find((one) => one.eventId === eventId);
	if (!original) throw notFound('Event not found.');
	const { event, messageId, body } = original;
	const again = { event, messageId, body, eventId: newId('evt'), originalEventId: eventId };
	return await world.background.dispatcher.deliver(webhook, { ...again, forgery: {} }, 1);
}
