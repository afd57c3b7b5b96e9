import { z } from 'zod';

import { isSegment } from '../address/segment';
import { listIn, readAll } from './entries';

const time = z.number().nullish().catch(undefined);

const chatSchema = z.object({
	id: z.string().refine(isSegment),
	/** Epoch ms; `undefined` where the answer does not say. */
	last_message_time: time,
	/** Epoch ms; `null` where nothing was ever sent. */
	last_outbound_time: time,
});

/**
 * The chats of an answer of `GET /chats` (OpenAPI schema Chat), as far as the node itself reads
 * them. Entries without a usable ID are left out.
 */
export const chatsIn = (body: unknown) => readAll(listIn(body, 'chats'), chatSchema);
