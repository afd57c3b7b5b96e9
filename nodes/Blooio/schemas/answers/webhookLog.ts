import { z } from 'zod';

import { answeredId } from '../address/segment';
import { isRecord } from './record';
import { TAKEN } from './taken';

const time = z.number().optional().catch(undefined);

/** One attempt to deliver an event (OpenAPI schema WebhookLog), as far as the node looks at it. */
export const webhookLogSchema = z
	.object({
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
		event_body: z.unknown(),
		response_json: z.unknown(),
	})
	.transform(({ event_body: event, response_json: answer, ...attempt }) => ({
		...attempt,
		/** The event, where the answer says that an execution took it. */
		taken: isRecord(answer) && answer[TAKEN] === true && isRecord(event) ? event : undefined,
	}));

export type WebhookLog = z.output<typeof webhookLogSchema>;
