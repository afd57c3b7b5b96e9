import { z } from 'zod';

/**
 * What tells an answer of `GET /me` from that of any other server (OpenAPI schema MeResponse): whether
 * the API key is valid, or who it is.
 */
export const meSchema = z.union([
	z.object({ valid: z.boolean() }),
	z.object({
		valid: z.undefined(),
		auth_type: z.string(),
		organization: z.object({}),
	}),
	z.object({ valid: z.undefined(), auth_type: z.string(), user_id: z.string() }),
]);
