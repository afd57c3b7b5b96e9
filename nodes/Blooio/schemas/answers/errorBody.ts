import { z } from 'zod';

const word = z.string().trim().min(1);

/**
 * An error body of the API (Errors page; OpenAPI schema `Error`), read leniently: older deployments
 * leave out `message` and `code`, gateways give several messages, and every further field is context
 * for the user. A number is no code: gateways repeat the HTTP status in that place.
 */
export const errorBodySchema = z
	.object({
		error: word.optional().catch(undefined),
		message: z
			.union([
				word,
				z
					.array(word)
					.nonempty()
					.transform((lines) => lines.join('; ')),
			])
			.optional()
			.catch(undefined),
		status: z.unknown(),
		code: word.max(200).optional().catch(undefined),
	})
	.passthrough();
