import { z } from 'zod';

const target = {
	/** How many requests it meets; Infinity (over JSON: -1) for all. */
	times: z
		.number()
		.min(-1)
		.transform((times) => (times === -1 ? Infinity : times)),
	method: z.string().optional(),
	/** Part of the decoded path, or a glob when it has a `*`. */
	path: z.string().optional(),
	/** The decoded chat id of the path. */
	chat: z.string().optional(),
};

const status = z.number().int().min(200).max(599);

const respond = z
	.object({
		status,
		/** Text is sent as it is, anything else as JSON. */
		body: z.unknown(),
		headers: z.record(z.string()).optional(),
	})
	.strict();

/** A failure to simulate, as `POST /__control/fail` takes it. */
export const failureRuleSchema = z.union([
	z.object({ ...target, respond }).strict(),
	z.object({ ...target, drop: z.enum(['before', 'after']) }).strict(),
	z.object({ ...target, hang: z.literal(true) }).strict(),
	z.object({ ...target, truncate: z.literal(true) }).strict(),
	z.object({ ...target, html: z.literal(true), status }).strict(),
	z.object({ ...target, empty: z.literal(true), status }).strict(),
]);

/**
 * Which requests fail, how often and how: `respond` answers that; `drop` breaks the connection
 * before or after processing; `hang` never answers; `truncate` processes and breaks off in the
 * middle of the body; `html` answers like a proxy; `empty` answers without a body.
 */
export type FailureRule = z.output<typeof failureRuleSchema>;
