import type { State } from '../../state';
import { newId } from '../../ids';
import type { ChannelEvent } from '../../state/channels/feed';
import type { Delivery } from '../../state/webhooks/deliveries';
import type { WebhookRecord } from '../../state/webhooks/webhooks';
import type { Dispatcher } from '../../webhooks/dispatcher';
import type { Outgoing } from '../../webhooks/outgoing';
import { eventOf, isDerived } from './event';

/** Version of the bodies that subscriptions get unless they were made for an older one. */
const API_VERSION = '2026-10-01';

/** The body of a webhook call. */
export function envelopeOf(state: State, event: ChannelEvent): object {
	return {
		id: event.id,
		type: event.type,
		api_version: API_VERSION,
		created_at: event.occurred_at,
		organization_id: state.organization.organizationId,
		data: event.data,
	};
}

/** Keeps what happens in the feed, and tells the webhooks of the v4 API of it. */
export function publishEvents(state: State, dispatcher: Dispatcher): void {
	state.happenings.listen((happening) => {
		const takers = state.webhooks.channelTakers();
		if (takers.length === 0 && isDerived(happening)) return;
		const event = eventOf(state, happening);
		if (!event) return;
		if (!isDerived(happening)) state.channels.feed.add(event);
		for (const webhook of takers) {
			if (wants(state, webhook, event)) void deliver(state, dispatcher, webhook, event);
		}
	});
}

/** Delivers an event to a webhook, as often as need be. */
export async function deliver(
	state: State,
	dispatcher: Dispatcher,
	webhook: WebhookRecord,
	event: ChannelEvent,
): Promise<Delivery> {
	const body = dispatcher.settings.channelEvents === 'feed' ? event : envelopeOf(state, event);
	return await deliverBody(dispatcher, webhook, event, JSON.stringify(body));
}

/** Delivers a body that is ready. */
export async function deliverBody(
	dispatcher: Dispatcher,
	webhook: WebhookRecord,
	{ id, type }: Pick<ChannelEvent, 'id' | 'type'>,
	body: string,
	deliveryId = newId('wdel'),
): Promise<Delivery> {
	const outgoing: Outgoing = {
		eventId: id,
		event: type,
		messageId: null,
		body,
		originalEventId: null,
		deliveryId,
		forgery: { headers: { 'X-Blooio-Event': null, 'X-Blooio-Delivery': deliveryId } },
	};
	return await dispatcher.deliver(webhook, outgoing);
}

function wants(state: State, { channels }: WebhookRecord, { data }: ChannelEvent): boolean {
	const { apiKey, channelId, channelType } = channels ?? {};
	const own = apiKey ? state.apiKeys.get(apiKey)?.numbers : undefined;
	const channel = typeof data.channel_id === 'string' ? data.channel_id : null;
	const isOwn = own?.some(({ phoneNumber }) => channel === `ch_${phoneNumber.slice(1)}`) ?? true;
	return (
		isOwn &&
		(!channelId || channelId === channel) &&
		(!channelType || channelType === data.channel_type)
	);
}
