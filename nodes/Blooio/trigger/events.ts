import { z } from 'zod';

import { WEBHOOK_TYPES, type WebhookType } from '../schemas/answers/webhookSubscription';

/** Stands for every event, those included that the API adds later. */
export const ALL_EVENTS = '*';

const STATUS = ['message.sent', 'message.delivered', 'message.failed', 'message.read'];

/** The events that a type of subscription carries; `all` carries everything. */
const CARRIED: Readonly<Record<Exclude<WebhookType, 'all'>, ReadonlySet<string>>> = {
	status: new Set(STATUS),
	message: new Set([...STATUS, 'message.received', 'message.reaction']),
	poll: new Set(['poll.received', 'poll.created', 'poll.voted']),
};

/** Events that only a subscription to everything brings. */
const OTHERS = [
	'message.pending',
	'message.queued',
	'contact.shared',
	'group.icon_changed',
	'group.name_changed',
	'typing.started',
	'typing.stopped',
];
const DOCUMENTED: ReadonlySet<unknown> = new Set([...CARRIED.message, ...CARRIED.poll, ...OTHERS]);

/** Whether a document says what identifies an event of this name (Webhook events). */
export const isDocumented = (event: unknown): boolean => DOCUMENTED.has(event);

/** The narrowest subscription that brings all of these events; none at all count as every event. */
export function narrowestType(events: readonly string[]): WebhookType {
	if (events.length === 0) return 'all';
	const covers = (type: WebhookType) =>
		type === 'all' || events.every((event) => CARRIED[type].has(event));
	return WEBHOOK_TYPES.find(covers) ?? 'all';
}

/** A list as it was chosen in the editor; one with an expression in it can only be known by n8n. */
const plainEventsSchema = z.array(z.string().regex(/^[^=]/)).min(1);

/** The chosen events as the parameter stands in the workflow; `undefined` where an expression decides. */
export const plainEvents = (raw: unknown): string[] | undefined =>
	plainEventsSchema.safeParse(raw).data;

/** Whether an event was chosen; one without a name, or with a new one, only by All Events. */
export function isChosen(event: unknown, events: readonly string[]): boolean {
	return events.includes(ALL_EVENTS) || (typeof event === 'string' && events.includes(event));
}
