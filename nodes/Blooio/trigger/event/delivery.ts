import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';

import { headerOf, shortHeaderOf, type Headers } from '../../inbound/signed/headers';
import type { WebhookEvent } from '../../schemas/answers/webhookEvent';
import { isDocumented } from '../events';

const isText = (part: string | undefined): part is string => part !== undefined && part !== '';

const hashOf = (body: Uint8Array | string) => createHash('sha256').update(body).digest('hex');

/** Longest part of a key, in characters; a longer one is hashed. */
const LONGEST_PART = 200;

/** Parts of a key must not run into each other. */
const partOf = (text: string) =>
	text.length > LONGEST_PART ? hashOf(text) : text.replace(/[\\:]/g, '\\$&');

/** An ID that the API gives an event: the same for every delivery of it, and in the signed body. */
const EVENT_ID = /^evt_[a-zA-Z0-9_-]{1,196}$/;

const eventIdOf = ({ id }: WebhookEvent) =>
	typeof id === 'string' && EVENT_ID.test(id) ? id : undefined;

/** What a vote is for. One that names it otherwise than by a text is told apart by its body. */
function choiceOf({ option, votes, options }: WebhookEvent, body: Uint8Array): string | undefined {
	const choice = [option, votes, options].find((value) => (value ?? '') !== '');
	return choice === undefined || typeof choice === 'string' ? choice : hashOf(body);
}

/** What identifies an event beside its name (Webhook events, "Delivery"); empty when it has no id. */
function idsOf(event: WebhookEvent, body: Uint8Array, deliveryId?: string): string[] {
	const { message_id: message, poll_id: poll } = event;
	// A person may react or vote, take it back, and do the same again.
	const turn = event.timestamp === undefined ? deliveryId : String(event.timestamp);
	if (event.event === 'message.reaction' && isText(message)) {
		const { reaction, action, sender, direction } = event;
		const own = [reaction, action, sender].map((part) => part ?? '');
		return [message, ...own, direction, turn].filter((part) => part !== undefined);
	}
	if (event.event === 'poll.voted') {
		const voter = event.voter ?? event.sender;
		if (!isText(poll) || !isText(voter)) return [];
		return [poll, voter, choiceOf(event, body), message, turn].filter(isText);
	}
	const ids = [message, poll].filter(isText).slice(0, 1);
	if (ids.length === 0 || isDocumented(event.event)) return ids;
	// An event that is not known yet may happen to one message more than once.
	return [...ids, String(event.timestamp ?? hashOf(body))];
}

/**
 * A text that is the same for every delivery of the same event, replays included: the API's own ID of
 * the event, where the body holds it, else what identifies it. Events without ids are told apart by
 * the bytes of their body.
 *
 * @param deliveryId the API's own ID of the delivery. It is not signed and another one for a replay,
 *   so it decides only where nothing in the body does.
 */
export function deliveryKey(event: WebhookEvent, body: Uint8Array, deliveryId?: string): string {
	const id = eventIdOf(event);
	if (id !== undefined) return id;
	const ids = idsOf(event, body, deliveryId);
	const own = ids.length > 0 ? ids : ['sha256', hashOf(body)];
	return [event.event ?? 'unknown', ...own].map(partOf).join(':');
}

/**
 * What is certain to be the same event: its own ID, else the very same bytes. Unlike the key, it never
 * takes two events for one, so what was taken already may be passed over by it. Headers have no say in
 * it, for they are not signed.
 */
export const eventIdentity = (event: WebhookEvent, body: Uint8Array): string =>
	eventIdOf(event) ?? hashOf(body);

/**
 * The facts of a delivery that go out beside the payload. What comes from headers is not signed:
 * whoever passes a delivery on can change it, so the node decides nothing by it.
 *
 * @param now epoch ms
 * @returns `received_at` in epoch ms, like the times of the payload
 */
export function deliveryFacts(
	event: WebhookEvent,
	body: Uint8Array,
	headers: Headers,
	now: number,
): IDataObject {
	const original = shortHeaderOf(headers, 'x-original-event-id') ?? null;
	return {
		key: deliveryKey(event, body, shortHeaderOf(headers, 'x-blooio-delivery')),
		replay: original !== null || headerOf(headers, 'x-blooio-replay')?.toLowerCase() === 'true',
		original_event_id: original,
		received_at: now,
	};
}
