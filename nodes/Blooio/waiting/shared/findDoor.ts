import type { IExecuteFunctions } from 'n8n-workflow';

import type { Connection } from '../../engine/http/connection';
import { callSigned } from '../../inbound/door/call';
import { KNOCK } from '../../inbound/door/knock';
import { doorMark, doorSecret } from '../../inbound/door/secret';
import { doorOf } from '../../inbound/door/url';
import {
	expires,
	isDeprecated,
	type WebhookSubscription,
} from '../../schemas/answers/webhookSubscription';
import { parseUrl } from '../../schemas/address/web/url';
import { waitingBase } from './resumeUrl';

const KNOCK_TIMEOUT_MS = 3_000;
/** How long an answer is believed, in ms: many executions may ask within a minute. */
const BELIEVED_MS = 60_000;

/** When the triggers, by their URLs, answered last; epoch ms. */
const answeredAt = new Map<string, number>();

const BRINGS_MESSAGES: ReadonlySet<unknown> = new Set(['message', 'all']);

async function answers(
	context: IExecuteFunctions,
	url: string,
	apiKey: string,
	now: number,
): Promise<boolean> {
	if (now - (answeredAt.get(url) ?? 0) < BELIEVED_MS) return true;
	const { status, body } = await callSigned(
		context,
		url,
		KNOCK,
		{},
		doorSecret(apiKey),
		now,
		KNOCK_TIMEOUT_MS,
	);
	const isThere = status === 200 && body.door === true;
	if (isThere) answeredAt.set(url, now);
	else answeredAt.delete(url);
	return isThere;
}

/**
 * Whether a published trigger of this n8n hands answers on, so that the wait needs no webhook of its
 * own: one that is marked so, brings messages and answers when it is called.
 *
 * @param webhooks all of the organization
 * @param now epoch ms
 */
export async function findDoor(
	context: IExecuteFunctions,
	{ apiKey }: Connection,
	webhooks: readonly WebhookSubscription[],
	now: number,
): Promise<boolean> {
	const mark = doorMark(apiKey, context.getInstanceId());
	const origin = parseUrl(waitingBase(context) ?? '')?.origin;
	for (const webhook of webhooks) {
		const { webhook_url: url = '', webhook_type: type } = webhook;
		const door = doorOf(url);
		if (door?.mark !== mark || door.origin !== origin || !BRINGS_MESSAGES.has(type)) continue;
		if (isDeprecated(webhook) || expires(webhook)) continue;
		if (await answers(context, url, apiKey, now)) return true;
	}
	return false;
}
