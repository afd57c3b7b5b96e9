import type { IWebhookFunctions } from 'n8n-workflow';

import { keepLooking } from '../../inbound/catchUp/keepLooking';
import type { CatchUpSettings } from '../../inbound/catchUp/settings';
import { findRegistration } from '../../inbound/trigger/registration';
import { urlOf } from '../../inbound/trigger/url';
import { openSubscriptions } from '../registration/open';
import { catchUp } from './catchUp';

/**
 * Keeps up with the events of the trigger's own subscription. Never rejects.
 *
 * @param now epoch ms
 */
export async function keepUp(
	context: IWebhookFunctions,
	isWanted: (event: string) => boolean,
	settings: CatchUpSettings,
	now: number,
): Promise<void> {
	await keepLooking(context, settings, now, async () => {
		const known = findRegistration(context, urlOf(context));
		if (!known) return undefined;
		const subscriptions = await openSubscriptions(context);
		return async (limits) => await catchUp(context, subscriptions, known.id, isWanted, limits);
	});
}
