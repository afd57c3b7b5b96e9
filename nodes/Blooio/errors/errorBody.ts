import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import type { ErrorFacts } from '../api';
import { isRecord } from '../schemas/answers/record';
import { oneLine } from '../schemas/plainText';

const word = z.string().trim().min(1);

/** A longer one is no code but a text; nor is one that would not stand on one line as it reads. */
const code = word.max(100).refine((text) => oneLine(text) === text);

/**
 * An error body of the API (Errors page; OpenAPI schema `Error`), read leniently: older deployments
 * leave out `message` and `code`, gateways give several messages, and every further field is context
 * for the user. A number is no code: gateways repeat the HTTP status in that place.
 */
const errorBodySchema = z
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

/** The facts in one level: some gateways put code and message into `error`. */
function flattened(body: IDataObject): IDataObject {
	if (!isRecord(body.error)) return body;
	const { error, ...others } = body;
	return { ...error, ...others };
}

/** Statuses that Blooio gives a meaning of its own; from a gateway they mean that Blooio is away. */
const BLOOIOS_OWN = new Set([501, 502, 503]);

/**
 * Whether an error body is Blooio's own word, where a gateway may speak in its place. Blooio gives a
 * code, or `error` beside `message` or `status` (Errors page).
 */
export function isBlooiosWord(status: number, body: IDataObject): boolean {
	if (!BLOOIOS_OWN.has(status) || typeof body.code === 'string') return true;
	return typeof body.error === 'string' && (body.message ?? body.status) !== undefined;
}

/** What an error body says; `undefined` for one that is not Blooio's own. */
export function readError(status: number, answered: IDataObject): ErrorFacts | undefined {
	const body = flattened(answered);
	if (!isBlooiosWord(status, body)) return undefined;
	const { error, message, code: given, ...context } = errorBodySchema.parse(body);
	delete context.status;
	return {
		code: given,
		message: message ?? (error === 'ApiError' ? undefined : error),
		context: {
			...(context as IDataObject),
			...(given === undefined &&
				body.code !== undefined &&
				body.code !== null && { code: body.code }),
		},
	};
}
