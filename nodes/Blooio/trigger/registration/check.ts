import { openSubscriptions } from './open';
import type { IHookFunctions } from 'n8n-workflow';

import type { Failure } from '../../errors/failure';
import {
	expires,
	isDeprecated,
	type WebhookRegistration,
	type WebhookType,
} from '../../schemas/answers/webhookSubscription';
import { logLine } from '../../inbound/log';
import { setUpError } from '../../inbound/webhookFailures';
import { BLOOIO_V2 } from '../../v2';
import { forgetRegistration, keepRegistration } from '../../inbound/trigger/registration';
import { Subscriptions } from '../../v2/subscriptions';
import type { Answered } from '../../inbound/request';

/** Activations by n8n itself, with nobody there to read an error. */
const UNATTENDED = new Set(['init', 'leadershipChange']);

/** Looks a registration up, and puts right what differs from what is wanted. */
async function lookUp(
	subscriptions: Subscriptions,
	known: WebhookRegistration,
	wanted: WebhookType,
): Promise<Answered<WebhookRegistration>> {
	const found = await subscriptions.get(known.id);
	if (!found.ok) return found;
	const remote = found.value;
	const typeIsRight = known.wanted === wanted && remote.webhook_type === known.type;
	if (typeIsRight && !isDeprecated(remote) && !expires(remote)) return { ...found, value: known };
	const enforced = await subscriptions.enforce(known.id, wanted);
	return enforced.ok ? { ...enforced, value: { ...known, type: enforced.type, wanted } } : enforced;
}

/**
 * Whether the failure of a look-up may be passed over: n8n is starting, and the API is away for a
 * moment. An error would make n8n delete the webhook and lose what arrives until it tries again.
 */
const isBridged = (context: IHookFunctions, failure: Failure) =>
	failure.retryable && UNATTENDED.has(context.getActivationMode());

/**
 * Whether a registration still stands on the other side.
 *
 * @throws a node error when that cannot be found out
 */
export async function stillStands(
	context: IHookFunctions,
	known: WebhookRegistration,
	wanted: WebhookType,
): Promise<boolean> {
	const subscriptions = await openSubscriptions(context);
	const { apiKey } = subscriptions.connection;
	const looked = await lookUp(subscriptions, known, wanted);
	if (looked.ok) {
		keepRegistration(context, looked.value, apiKey);
		return true;
	}
	const { failure } = looked;
	if (failure.status === 404) {
		forgetRegistration(context, known.url);
		return false;
	}
	if (!isBridged(context, failure)) throw setUpError(context.getNode(), failure, BLOOIO_V2);
	const text = `webhook ${known.id} could not be checked and is taken as it was: ${failure.message}`;
	logLine(context, 'warn', text);
	keepRegistration(context, known, apiKey);
	return true;
}
