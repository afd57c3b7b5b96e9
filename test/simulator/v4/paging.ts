import { z } from 'zod';
import { ChannelError } from './errors';

/** Query values of lists that come in pages. */
export const pageFields = {
	limit: z.coerce.number().int().min(1).max(200).default(50),
	cursor: z.string().optional(),
};

/** A query of such a list alone. */
export const pageQuery = z.object(pageFields).strict();

interface Page {
	limit: number;
	cursor?: string;
}

/** The place after which a page begins. */
const cursorSchema = z.object({ after: z.string(), index: z.number().int() });

function readCursor(cursor: string): z.output<typeof cursorSchema> {
	const result = cursorSchema.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()));
	if (!result.success) throw new ChannelError(400, 'invalid_cursor', 'The cursor is not valid.');
	return result.data;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** One page of a list; entries that came in between neither repeat nor hide others. */
export function pageOf<Entry>(
	entries: readonly Entry[],
	{ limit, cursor }: Page,
	idOf: (entry: Entry) => string,
): { entries: Entry[]; has_more: boolean; next_cursor: string | null } {
	const from = cursor === undefined ? 0 : startOf(entries, readCursor(cursor), idOf);
	const selected = entries.slice(from, from + limit);
	const last = selected.at(-1);
	const hasMore = from + limit < entries.length;
	const next = { after: last === undefined ? '' : idOf(last), index: from + limit };
	return {
		entries: selected,
		has_more: hasMore,
		next_cursor: hasMore ? Buffer.from(JSON.stringify(next)).toString('base64url') : null,
	};
}

function startOf<Entry>(
	entries: readonly Entry[],
	{ after, index }: z.output<typeof cursorSchema>,
	idOf: (entry: Entry) => string,
): number {
	// Looking at the usual place first keeps long lists quick.
	const usual = entries[index - 1];
	if (usual !== undefined && idOf(usual) === after) return index;
	const found = entries.findIndex((entry) => idOf(entry) === after);
	return found === -1 ? index : found + 1;
}
