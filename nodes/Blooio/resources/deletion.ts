import type { Operation } from '../engine/operation';

/**
 * What every operation that takes something away has in common: doing it again changes nothing, and
 * its output says what is gone. `about` of the request names it.
 */
export const deletion = {
	idempotent: true,
	response: ({ success, ...body }, { request }) => ({
		deleted: success !== false,
		...request.about,
		...body,
	}),
} satisfies Partial<Operation>;
