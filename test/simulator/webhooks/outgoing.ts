import { newId } from '../ids';
import type { WebhookRecord } from '../state/webhooks/webhooks';
import type { WebhookSettings } from './settings';
import { signatureHeader } from './sign';

/** What differs from an ordinary delivery: forged, stale or odd ones. */
export interface Forgery {
	/** Signs in place of the webhook's own secret. */
	secret?: string;
	/** The signature header's whole value; null for none. */
	signature?: string | null;
	/** The time that is signed, in epoch seconds; now unless given. */
	signedAt?: number;
	/** Added, or in place of the usual ones; null leaves one out. */
	headers?: Record<string, string | null>;
}

/** An event on its way out. */
export interface Outgoing {
	eventId: string;
	/** Empty when the body names none. */
	event: string;
	messageId: string | null;
	/** Exactly what goes over the wire. */
	body: string;
	/** Id of the event that this one replays. */
	originalEventId: string | null;
	/** Of the v4 API: the same for all attempts of one delivery. */
	deliveryId?: string;
	forgery: Forgery;
}

/** An event from its body: an object, or any text at all. */
export function outgoing(given: object | string, forgery: Forgery = {}): Outgoing {
	const textOf = (field: string): string | null => {
		const value: unknown = typeof given === 'string' ? null : Reflect.get(given, field);
		return typeof value === 'string' ? value : null;
	};
	return {
		eventId: newId('evt'),
		event: textOf('event') ?? '',
		messageId: textOf('message_id'),
		body: typeof given === 'string' ? given : JSON.stringify(given),
		originalEventId: null,
		forgery,
	};
}

/** The headers of one attempt (WEBHOOKS: "Delivery"); `now` in epoch ms. */
export function headersOf(
	{ event, messageId, body, originalEventId, forgery }: Outgoing,
	webhook: WebhookRecord,
	settings: WebhookSettings,
	now: number,
): Headers {
	const { secret = webhook.secret, signedAt = Math.floor(now / 1000), signature } = forgery;
	const { signatures } = settings;
	const headers = new Headers({ 'Content-Type': 'application/json' });
	const set = (name: string, value: string | null): void =>
		value === null ? headers.delete(name) : headers.set(name, value);

	set('X-Blooio-Event', event || null);
	set('X-Blooio-Message-Id', messageId);
	set('X-Blooio-Replay', originalEventId && 'true');
	set('X-Original-Event-Id', originalEventId);
	const signed = (): string => signatureHeader({ secret, signedAt, body, signatures });
	set(settings.signatureHeader, signature === undefined ? signed() : signature);
	for (const [name, value] of Object.entries(forgery.headers ?? {})) set(name, value);
	return headers;
}
