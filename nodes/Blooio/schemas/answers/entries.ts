import type { z } from 'zod';

import { isRecord } from './record';

/** Most entries that one request returns (OpenAPI parameter LimitParam). */
export const LARGEST_PAGE = 200;

/** The list that an answer holds under a name; `undefined` where it holds none. */
export function listIn(body: unknown, name: string): unknown[] | undefined {
	const list: unknown = isRecord(body) ? body[name] : undefined;
	return Array.isArray(list) ? list : undefined;
}

/** The entries of a list as a schema reads them; those that it does not take are left out. */
export const readAll = <Entry, Input>(
	list: readonly unknown[] | undefined,
	schema: z.ZodType<Entry, z.ZodTypeDef, Input>,
): Entry[] =>
	(list ?? []).flatMap((entry) => {
		const read = schema.safeParse(entry);
		return read.success ? [read.data] : [];
	});
