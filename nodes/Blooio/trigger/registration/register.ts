import type { WebhookRegistration, WebhookType } from '../../schemas/answers/webhookSubscription';
import type { Subscriptions } from '../../v2/subscriptions';
import type { Answered } from '../../inbound/request';

/** The rest of the way from a subscription to a registration: type, pause, end, secret. */
async function complete(
	subscriptions: Subscriptions,
	id: string,
	wanted: WebhookType,
	known: { type?: WebhookType; secret?: string },
): Promise<Answered<{ type: WebhookType; secret: string }>> {
	let { type } = known;
	if (type === undefined) {
		const enforced = await subscriptions.enforce(id, wanted);
		if (!enforced.ok) return enforced;
		type = enforced.type;
	}
	if (known.secret !== undefined) {
		return { ok: true, status: 200, value: { type, secret: known.secret } };
	}
	// Last, so that a failure before leaves the old secret in force.
	const rotated = await subscriptions.rotate(id);
	return rotated.ok ? { ...rotated, value: { type, secret: rotated.value } } : rotated;
}

/**
 * Subscribes a URL. One that is subscribed already is taken over: its secret is unknown, so it is
 * rotated. What was created here and could not be finished is deleted again.
 *
 * @param warn logs that even this deletion failed
 */
export async function register(
	subscriptions: Subscriptions,
	url: string,
	wanted: WebhookType,
	warn: (id: string, reason: string) => void,
): Promise<Answered<WebhookRegistration>> {
	const made = await subscriptions.create(url, wanted);
	if (!made.ok) return made;
	const { webhook_id: id, webhook_type: answeredType, signing_secret: secret } = made.value;
	if (id === undefined) return subscriptions.without('webhook ID', made.status);
	const isNew = made.status === 201;
	const typeIsRight = isNew && (answeredType === undefined || answeredType === made.type);
	const type = typeIsRight ? made.type : undefined;
	const completed = await complete(subscriptions, id, wanted, { type, secret });
	if (completed.ok) return { ...completed, value: { id, url, wanted, ...completed.value } };
	const undone = isNew ? await subscriptions.delete(id) : undefined;
	if (undone?.ok === false) warn(id, undone.failure.message);
	return completed;
}
