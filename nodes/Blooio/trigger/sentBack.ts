import { createHash } from 'node:crypto';

import { Known } from '../inbound/catchUp/known';

/** How often an event is sent back: after that it goes on, whatever could not be found out. */
const MOST_TIMES_BACK = 2;

/** Events that were sent back, each time by another name. */
const sentBack = new Known(10_000);

/**
 * Whether an event may be sent back to Blooio, which delivers it again: a few times, but not for ever,
 * for the workflow behind the trigger wants it.
 *
 * @param reason each is counted for itself
 * @param body of the delivery, by which one that comes again is known
 */
export function maySendBack(reason: string, body: Uint8Array): boolean {
	const event = createHash('sha256').update(body).digest('base64url');
	for (let time = 1; time <= MOST_TIMES_BACK; time++) {
		const name = `${reason} ${event} ${time}`;
		if (sentBack.has(name)) continue;
		sentBack.add(name);
		return true;
	}
	return false;
}
