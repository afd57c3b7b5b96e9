import type { IWebhookFunctions } from 'n8n-workflow';

import { unmarkedUrl } from '../../inbound/door/url';
import { logLine } from '../../inbound/log';
import { briefly } from '../../errors/texts/briefly';
import { signatureProblemText } from '../../inbound/signed/problems';
import type { Subscriptions } from '../../v2/subscriptions';
import {
	WEBHOOK_TYPES,
	type StoredRegistration,
	type WebhookSubscription,
} from '../../schemas/answers/webhookSubscription';
import { urlOf } from '../../inbound/trigger/url';
import { openSubscriptions } from './open';
import { findRegistration, keepRegistration, opened } from '../../inbound/trigger/registration';

/** Blooio waits about 5 s for an answer (Webhook events, "Delivery"), and three requests may be needed. */
const PATIENCE = { timeoutMs: 1_400, retries: 0 };
/** However many deliveries are refused, Blooio is asked no more often. */
const BETWEEN_LOOKS_MS = 10_000;
const BETWEEN_RENEWALS_MS = 60 * 60_000;
const MOST = 10_000;

/** When Blooio was last asked about a trigger, and when a secret was renewed, epoch ms. */
const attempts = new Map<string, { looked: number; renewed?: number }>();

const keyOf = (context: IWebhookFunctions) =>
	`${context.getWorkflow().id ?? ''} ${context.getNode().id}`;

/** Answers of this node by which a delivery with a good signature of an unknown secret is refused. */
const UNKNOWN_SECRET = new Set(
	(['wrong', 'no_secret'] as const).map((reason) => signatureProblemText(reason, 'trigger').answer),
);

/** Whether Blooio itself, by its log, was last refused for its signature. Nobody else writes that log. */
async function isBlooioRefused(subscriptions: Subscriptions, id: string): Promise<boolean> {
	const answers = await subscriptions.answers(id);
	const [latest] = answers.ok ? answers.value : [];
	if (latest?.response_status !== 401) return false;
	const said = latest.response_json?.message;
	return said === undefined || UNKNOWN_SECRET.has(said);
}

/** The subscription of the trigger as Blooio has it. */
async function present(
	subscriptions: Subscriptions,
	url: string,
	stored: StoredRegistration | undefined,
): Promise<WebhookSubscription | undefined> {
	const listed = await subscriptions.list();
	if (!listed.ok) return undefined;
	const { value } = listed;
	return (
		value.find(({ webhook_url: known = '' }) => unmarkedUrl(known) === unmarkedUrl(url)) ??
		value.find((webhook) => stored !== undefined && webhook.webhook_id === stored.id)
	);
}

async function renew(
	context: IWebhookFunctions,
	now: number,
	last: { renewed?: number },
): Promise<boolean> {
	const url = urlOf(context);
	const stored = findRegistration(context, url);
	const subscriptions = await openSubscriptions(context, PATIENCE);
	const { apiKey } = subscriptions.connection;
	const webhook = await present(subscriptions, url, stored);
	const { webhook_id: id, webhook_url: known = url } = webhook ?? {};
	if (id === undefined) return false;
	const isLost = stored?.id !== id || opened(stored, apiKey) === undefined;
	if (!isLost) {
		const isSoon = last.renewed !== undefined && now - last.renewed < BETWEEN_RENEWALS_MS;
		if (isSoon || !(await isBlooioRefused(subscriptions, id))) return false;
	}
	last.renewed = now;
	const rotated = await subscriptions.rotate(id);
	if (!rotated.ok) throw new Error(rotated.failure.message);
	const type = WEBHOOK_TYPES.find((name) => name === webhook?.webhook_type) ?? 'all';
	const wanted = stored?.wanted ?? type;
	keepRegistration(context, { id, url: known, type, wanted, secret: rotated.value }, apiKey);
	logLine(context, 'warn', `the signing secret of webhook ${id} was lost, so it has a new one now`);
	return true;
}

/**
 * Gets the trigger a secret that is in force, where the one it has is lost: an execution that slept
 * writes back old static data as a whole, the API key that sealed it was changed, or somebody made a new
 * one. Only what Blooio says decides, never the refused delivery: by it there is another subscription
 * than the stored one, the stored secret cannot be opened, or Blooio's own deliveries are refused.
 * So forged deliveries make the node ask now and then, and change nothing. Never throws.
 *
 * @param now epoch ms
 * @returns whether there is a new secret; Blooio signs with it when it delivers again
 */
export async function recover(context: IWebhookFunctions, now: number): Promise<boolean> {
	const key = keyOf(context);
	const last = attempts.get(key) ?? { looked: Number.NEGATIVE_INFINITY };
	if (Math.abs(now - last.looked) < BETWEEN_LOOKS_MS) return false;
	last.looked = now;
	if (attempts.size >= MOST) attempts.clear();
	attempts.set(key, last);
	try {
		return await renew(context, now, last);
	} catch (error) {
		logLine(context, 'warn', `the signing secret could not be renewed: ${briefly(error)}`);
		return false;
	}
}
