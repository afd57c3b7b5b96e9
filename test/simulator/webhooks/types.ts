/** Which events a subscription gets (createWebhook; `poll` is of the Polls text alone). */
export const WEBHOOK_TYPES = ['message', 'status', 'poll', 'all'] as const;

/** One of `WEBHOOK_TYPES`. */
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

const LIFECYCLE = ['message.sent', 'message.delivered', 'message.failed', 'message.read'];

const EVENTS: Record<Exclude<WebhookType, 'all'>, ReadonlySet<string>> = {
	message: new Set(['message.received', ...LIFECYCLE, 'message.reaction']),
	status: new Set(LIFECYCLE),
	poll: new Set(['poll.received', 'poll.created', 'poll.voted']),
};

/** Whether a subscription of this type gets an event; `all` gets those too that nobody knows. */
export const wants = (type: WebhookType, event: string): boolean =>
	type === 'all' || EVENTS[type].has(event);
