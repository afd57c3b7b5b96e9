import type { INode } from 'n8n-workflow';

import { unmarkedUrl } from '../door/url';
import type { WebhookRegistration } from '../../schemas/answers/webhookSubscription';

/** The part of n8n's contexts that tells which trigger it is. */
interface Identity {
	getNode(): INode;
	getWorkflow(): { id?: string };
}

/** More than any n8n has triggers of one kind. */
const MOST = 10_000;

/** What this process knows of published triggers, whatever becomes of their static data. */
const known = new Map<string, WebhookRegistration>();

const keyOf = (context: Identity) => `${context.getWorkflow().id ?? ''} ${context.getNode().id}`;

/** Remembers the registration that is in force. */
export function remember(context: Identity, registration: WebhookRegistration): void {
	const key = keyOf(context);
	if (known.size >= MOST && !known.has(key)) known.clear();
	known.set(key, registration);
}

/** The registration that this process last saw in force. */
export const recall = (context: Identity): WebhookRegistration | undefined =>
	known.get(keyOf(context));

/** Forgets it, if it is of this URL. */
export function forgetRemembered(context: Identity, url: string): void {
	const remembered = recall(context);
	if (remembered && unmarkedUrl(remembered.url) === unmarkedUrl(url)) known.delete(keyOf(context));
}
