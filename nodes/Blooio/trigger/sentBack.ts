import { createHash } from 'node:crypto';

import { Tries } from '../inbound/catchUp/tries';

/** An event is sent back twice: after that it goes on, whatever could not be found out. */
const timesBack = new Tries(2);

/**
 * Whether an event may be sent back to Blooio, which delivers it again: a few times, but not for ever,
 * for the workflow behind the trigger wants it.
 *
 * @param reason each is counted for itself
 * @param body of the delivery, by which one that comes again is known
 */
export function maySendBack(reason: string, body: Uint8Array): boolean {
	const event = createHash('sha256').update(body).digest('base64url');
	return timesBack.take(`${reason} ${event}`);
}
