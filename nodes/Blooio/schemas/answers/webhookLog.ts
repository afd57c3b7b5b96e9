import { z } from 'zod';

import { answeredId } from '../address/segment';

const time = z.number().optional().catch(undefined);

/** One attempt to deliver an event (OpenAPI schema WebhookLog), as far as the node looks at it. */
export const webhookLogSchema = z.object({
	event_id: answeredId,
	/** Epoch ms. */
	attempted_time: time,
	/** `null` where no answer came. */
	response_status: z.number().nullish().catch(null),
	metadata: z
		.object({
			event_name: z.string().optional().catch(undefined),
			/** Of a replay, the event that it repeats. */
			original_event_id: answeredId,
		})
		.catch({}),
});

export type WebhookLog = z.output<typeof webhookLogSchema>;
