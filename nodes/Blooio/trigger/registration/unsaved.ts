import { openSubscriptions } from './open';
import type { IHookFunctions } from 'n8n-workflow';

import { isReachable } from '../../schemas/address/web/reach';
import { logLine } from '../../inbound/log';
import { briefly } from '../../errors/texts/briefly';

/** What came of a deletion; `gone` where there was nothing to delete any more. */
export type Deletion = 'deleted' | 'gone' | { problem: string };

/** Deletes a subscription. Never throws. */
export async function deleteSubscription(context: IHookFunctions, id: string): Promise<Deletion> {
	try {
		const deleted = await (await openSubscriptions(context)).delete(id);
		if (!deleted.ok) return { problem: deleted.failure.message };
		return deleted.wasThere ? 'deleted' : 'gone';
	} catch (error) {
		return { problem: briefly(error) };
	}
}

/**
 * The ID of the subscription of a URL of which nothing is stored: n8n saves no static data when a
 * later trigger of the workflow fails, and static data can be lost. A failure is logged, not thrown.
 *
 * @param isOurs whether the subscription is the node's to delete; asked before any request
 */
export async function findUnsaved(
	context: IHookFunctions,
	url: string,
	isOurs: () => boolean,
): Promise<string | undefined> {
	let problem: string;
	try {
		if (!isOurs()) return undefined;
		const subscriptions = await openSubscriptions(context);
		// Such an address is refused before it is subscribed.
		if (!isReachable(url, subscriptions.connection.baseUrl)) return undefined;
		const found = await subscriptions.find(url);
		if (found.ok) return found.value;
		problem = found.failure.message;
	} catch (error) {
		problem = briefly(error);
	}
	logLine(
		context,
		'warn',
		`whether a webhook of ${url} is left over in Blooio could not be found out: ${problem}`,
	);
	return undefined;
}
