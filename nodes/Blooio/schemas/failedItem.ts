import { z } from 'zod';

/** An item that left a node of this package by an error output, and may be tried again as it is. */
export const failedItemSchema = z.object({
	error: z.object({ retryable: z.literal(true), idempotency_key: z.string() }),
});
