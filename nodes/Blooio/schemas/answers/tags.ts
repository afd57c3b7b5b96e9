import { z } from 'zod';

import { listIn, readAll } from './entries';

/** A tag stands by itself in a contact (OpenAPI schema Contact), and with its time in the list of tags. */
const tagSchema = z.union([z.string(), z.object({ tag: z.string() }).transform(({ tag }) => tag)]);

/** The tags in an answer: of a contact, or the list of its tags. */
export const tagsOf = (body: unknown): string[] =>
	readAll<string, unknown>(listIn(body, 'tags'), tagSchema);

/** People type tags in whatever case; nobody means two tags by that. */
export const plainTag = (tag: string): string => tag.normalize('NFC').trim().toLowerCase();
