import type { IHookFunctions } from 'n8n-workflow';

import { connect } from '../../engine/http/connection';
import { doorMark } from '../../inbound/door/secret';
import { markedUrl } from '../../inbound/door/url';
import { logLine } from '../../inbound/log';
import type { WebhookRegistration } from '../../schemas/answers/webhookSubscription';
import { BLOOIO_V2 } from '../../v2';
import { isDoor, type DoorSettings } from '../door/choice';
import { deleteSubscription } from './unsaved';
import { urlOf } from '../../inbound/trigger/url';
import { forgetRegistration } from '../../inbound/trigger/registration';

/**
 * The URL to subscribe: with the mark by which waits know that answers are handed on to them.
 *
 * @throws InvalidInput when the credential cannot be used
 */
export async function wantedUrl(context: IHookFunctions, settings: DoorSettings): Promise<string> {
	const url = urlOf(context);
	if (context.getMode() === 'manual' || !isDoor(settings)) return url;
	const { apiKey } = await connect(context, BLOOIO_V2);
	return markedUrl(url, doorMark(apiKey, context.getInstanceId()));
}

/** Gives up a subscription by whose URL answers are handed on where they are not to be, or not where they are. */
export async function giveUp(
	context: IHookFunctions,
	{ id, url }: WebhookRegistration,
): Promise<void> {
	const deletion = await deleteSubscription(context, id);
	forgetRegistration(context, url);
	if (typeof deletion !== 'object') return;
	const { problem } = deletion;
	logLine(
		context,
		'warn',
		`webhook ${id} is left over in Blooio and could not be deleted: ${problem}`,
	);
}
