import { z } from 'zod';

/** An item that left a node of this package by an error output, and of which nobody knows whether it was sent. */
export const failedItemSchema = z.object({
	error: z.object({ idempotency_key: z.string() }),
});
