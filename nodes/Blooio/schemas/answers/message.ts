import { z } from 'zod';

import { listIn, readAll } from './entries';

const text = z.string().nullish().catch(undefined);

const messageSchema = z.object({
	/** The organization's own number that sent or received it. */
	internal_id: text,
	direction: text,
	status: text,
	protocol: text,
	/** Epoch ms. */
	time_sent: z.number().optional().catch(undefined),
});

/**
 * The messages of an answer of `GET /chats/{chatId}/messages` (OpenAPI schema Message), as far as
 * the node itself reads them. Entries that are no objects are left out.
 */
export const messagesOf = (body: unknown) => readAll(listIn(body, 'messages'), messageSchema);
