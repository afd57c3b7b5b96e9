import { z } from 'zod';

import { parseUrl } from '../address/web/url';

/** An attachment of an event: a URL, or a URL with a name (OpenAPI schema WebhookEventPayload). */
const attachmentSchema = z.union([
	z.string().transform((url) => ({ url, name: undefined })),
	z.object({ url: z.string(), name: z.string().nullish().catch(undefined) }),
]);

/** One attachment; without a URL where the event holds something else. */
export interface Attachment {
	url?: string;
	name?: string | null;
}

/** The attachments of an event, in their order. */
export function attachmentsIn(attachments: unknown): Attachment[] {
	const list: unknown[] = Array.isArray(attachments) ? attachments : [];
	return list.map((entry) => {
		const parsed = attachmentSchema.safeParse(entry);
		return parsed.success ? parsed.data : {};
	});
}

/** Earlier path segments, control characters and what file systems refuse do not belong into a name. */
const UNFIT = /^.*[/\\]|[\p{C}<>:"|?*]/gsu;
const LONGEST_NAME = 200;

function lastSegment(url: string): string {
	const segment = parseUrl(url)?.pathname.split('/').at(-1) ?? '';
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

/** What may name an attachment beside the event itself. */
export interface Served {
	/** The name by which its server gave it. */
	served?: string;
	/** Where it was in the end, after redirections. */
	lastUrl?: string;
}

/** A file name for an attachment: the event's own, else the server's, else the last part of its URL. */
export function fileNameOf(
	{ name, url }: Attachment,
	{ served, lastUrl }: Served = {},
): string | undefined {
	const addresses = [lastUrl, url].map((address) =>
		address === undefined ? '' : lastSegment(address),
	);
	return [name ?? '', served ?? '', ...addresses]
		.map((candidate) => candidate.replace(UNFIT, '').trim().slice(-LONGEST_NAME))
		.find((candidate) => !/^\.*$/.test(candidate));
}
