import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { describe } from '../request/validate';
import { ChannelError, invalid } from './errors';

const LENIENT = ['false', '0', 'off', 'no', 'lenient', 'warn'];

/** The body of a request as the schema describes it, or a 422; unknown fields have a code of theirs. */
export function bodyOf<Schema extends z.ZodTypeAny>(
	schema: Schema,
	{ body, headers }: FastifyRequest,
): z.output<Schema> {
	const result = schema.safeParse(body ?? {});
	if (result.success) return result.data;
	const { issues } = result.error;
	const unknown = issues.flatMap((issue) =>
		issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
	);
	const isLenient = LENIENT.includes(String(headers['x-blooio-strict-fields']).toLowerCase());
	if (unknown.length > 0 && isLenient) return lenient(schema, body, unknown);
	if (unknown.length > 0) {
		throw invalid('unknown_fields', `Unknown fields: ${unknown.join(', ')}`, { fields: unknown });
	}
	throw invalid('validation_failed', issues.map(describe).join('; '));
}

/** "Logged and ignored" where the header asks for it. */
function lenient<Schema extends z.ZodTypeAny>(
	schema: Schema,
	body: unknown,
	unknown: string[],
): z.output<Schema> {
	const known = Object.entries(typeof body === 'object' && body !== null ? body : {}).filter(
		([name]) => !unknown.includes(name),
	);
	const result = schema.safeParse(Object.fromEntries(known));
	if (result.success) return result.data;
	throw invalid('validation_failed', result.error.issues.map(describe).join('; '));
}

/** The query as the schema describes it, or a 400. */
export function queryOf<Schema extends z.ZodTypeAny>(
	schema: Schema,
	{ query }: FastifyRequest,
): z.output<Schema> {
	const result = schema.safeParse(query);
	if (result.success) return result.data;
	throw new ChannelError(400, 'bad_request', result.error.issues.map(describe).join('; '));
}
