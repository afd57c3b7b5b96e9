import { z } from 'zod';

/**
 * An error body of the API (Errors page; OpenAPI schema `Error`), read leniently: older deployments
 * leave out `message` and `code`, and every further field is context for the user.
 */
export const errorBodySchema = z
	.object({
		error: z.string().trim().min(1).optional().catch(undefined),
		message: z.string().trim().min(1).optional().catch(undefined),
		status: z.unknown(),
		code: z.string().trim().min(1).max(200).optional().catch(undefined),
	})
	.passthrough();
