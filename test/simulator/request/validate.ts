import type { z } from 'zod';
import { badRequest } from '../errors';

/**
 * The value as the schema describes it, or a 400 whose message names every wrong field.
 * Requests are checked strictly, so that a misspelt field never passes unnoticed.
 */
export function validate<Schema extends z.ZodTypeAny>(
	schema: Schema,
	value: unknown,
): z.output<Schema> {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	throw badRequest(result.error.issues.map(describe).join('; '));
}

/** An issue in words: where, and what. */
export function describe(issue: z.ZodIssue): string {
	const telling = issue.code === 'invalid_union' ? closest(issue) : issue;
	const path = telling.path.join('.');
	if (telling.code === 'unrecognized_keys') {
		const fields = telling.keys.map((key) => (path ? `${path}.${key}` : key));
		return `Unknown field: ${fields.join(', ')}`;
	}
	return path ? `${path}: ${telling.message}` : telling.message;
}

/** Of a union's alternatives, the issue of the one that fits best. */
function closest(union: z.ZodInvalidUnionIssue): z.ZodIssue {
	const issues = union.unionErrors.flatMap((error) => error.issues);
	const better = issues.find(
		({ code, path }) => path.length > union.path.length || code !== 'invalid_type',
	);
	if (better) return better.code === 'invalid_union' ? closest(better) : better;
	return { ...union, message: 'Wrong type' };
}
