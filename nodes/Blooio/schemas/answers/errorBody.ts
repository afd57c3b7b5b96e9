import { z } from 'zod';

import { oneLine } from '../plainText';

const word = z.string().trim().min(1);

/** A longer one is no code but a text; nor is one that would not stand on one line as it reads. */
const code = word.max(100).refine((text) => oneLine(text) === text);

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
		code: code.optional().catch(undefined),
	})
	.passthrough();
