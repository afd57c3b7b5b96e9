import { z } from 'zod';

/** What n8n's HTTP helper returns for a full response. */
export const fullResponseSchema = z.object({
	statusCode: z.number(),
	headers: z.record(z.string(), z.unknown()).catch({}),
	body: z.unknown(),
});

/** One page of a list (OpenAPI schema Pagination); an answer without a total is a single page. */
export const paginationSchema = z
	.object({ total: z.number().int().nonnegative().optional().catch(undefined) })
	.passthrough()
	.catch({});

/** Where a list goes on that is read by cursor; without one it has ended. */
export const nextCursorSchema = z
	.object({ next_cursor: z.string().min(1).nullish().catch(undefined) })
	.passthrough()
	.catch({});
