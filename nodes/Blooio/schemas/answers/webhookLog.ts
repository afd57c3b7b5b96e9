import { z } from 'zod';

import { answeredId } from '../address/segment';
import { isRecord } from './record';

const time = z.number().optional().catch(undefined);

/** One attempt to deliver an event (OpenAPI schema WebhookLog), as far as the node looks at it. */
export const webhookLogSchema = z
	.object({
		event_id: answeredId,
		/** Epoch ms. */
		attempted_time: time,
		/** `null` where no answer came. */
		response_status: z.number().nullish().catch(null),
		response_json: z.unknown(),
		metadata: z
			.object({
				event_name: z.string().optional().catch(undefined),
				/** Of a replay, the event that it repeats. */
				original_event_id: answeredId,
			})
			.catch({}),
	})
	.transform(({ response_json: answer, ...attempt }) => ({
		...attempt,
		/** Whether the answer was a JSON object, as every answer of a webhook of this package is. */
		isJson: isRecord(answer),
	}));

export type WebhookLog = z.output<typeof webhookLogSchema>;
