import type { Failure } from '../../errors/failure';
import type { PreparedItem } from '../item';

/**
 * Whether a conflict says that a message with files went out before. Blooio refuses a known key that
 * comes with another body (HTTP 409), and the address of a file is another one in each execution; but
 * where the node made the key, the same key is the same message.
 */
export const isSentBefore = (
	{ status, derived, message }: Failure,
	{ digests, request }: PreparedItem,
): boolean =>
	digests !== undefined &&
	digests.size > 0 &&
	(request.key?.kind === 'automatic' || request.key?.kind === 'content') &&
	status === 409 &&
	derived &&
	/idempoten/i.test(message);
