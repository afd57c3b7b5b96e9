import { createHash } from 'crypto';
import type { IDataObject } from 'n8n-workflow';

import type { WebhookEvent } from '../../schemas/answers/webhookEvent';
import { isDocumented } from '../events';

/** Parts of a key must not run into each other. */
const escape = (part: string) => part.replace(/[\\:]/g, '\\$&');

const isText = (part: string | undefined): part is string => part !== undefined && part !== '';

const hashOf = (body: Uint8Array) => createHash('sha256').update(body).digest('hex');

/** What a vote is for. One that names it otherwise than by a text is told apart by its body. */
function choiceOf({ option, votes, options }: WebhookEvent, body: Uint8Array): string | undefined {
	const choice = [option, votes, options].find((value) => (value ?? '') !== '');
	return choice === undefined || typeof choice === 'string' ? choice : hashOf(body);
}

/** What identifies an event beside its name (Webhook events, "Delivery"); empty when it has no id. */
function idsOf(event: WebhookEvent, body: Uint8Array): string[] {
	const { message_id: message, poll_id: poll } = event;
	if (event.event === 'message.reaction' && isText(message)) {
		const { reaction, action, sender, direction } = event;
		const own = [reaction, action, sender].map((part) => part ?? '');
		return [message, ...own, direction].filter((part) => part !== undefined);
	}
	if (event.event === 'poll.voted') {
		const voter = event.voter ?? event.sender;
		if (!isText(poll) || !isText(voter)) return [];
		// One person may vote for several options, or change their mind.
		return [poll, voter, choiceOf(event, body), message].filter(isText);
	}
	const ids = [message, poll].filter(isText).slice(0, 1);
	if (ids.length === 0 || isDocumented(event.event)) return ids;
	// An event that is not known yet may happen to one message more than once.
	return [...ids, String(event.timestamp ?? hashOf(body))];
}

/**
 * A text that is the same for every delivery of the same event, replays included. Events without
 * ids are told apart by the bytes of their body.
 */
export function deliveryKey(event: WebhookEvent, body: Uint8Array): string {
	const ids = idsOf(event, body);
	const own = ids.length > 0 ? ids : ['sha256', hashOf(body)];
	return [event.event ?? 'unknown', ...own].map(escape).join(':');
}

const headerText = (value: unknown): string | null =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/**
 * The facts of a delivery that go out beside the payload.
 *
 * @param headers as Node.js gives them, names in lower case
 * @param now epoch ms
 * @returns `received_at` in epoch ms, like the times of the payload
 */
export function deliveryFacts(
	event: WebhookEvent,
	body: Uint8Array,
	headers: Readonly<Record<string, unknown>>,
	now: number,
): IDataObject {
	const original = headerText(headers['x-original-event-id']);
	return {
		key: deliveryKey(event, body),
		replay: original !== null || headerText(headers['x-blooio-replay'])?.toLowerCase() === 'true',
		original_event_id: original,
		received_at: now,
	};
}
