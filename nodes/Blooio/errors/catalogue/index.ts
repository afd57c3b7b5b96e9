import { CONVERSATIONS } from './conversations';
import { DERIVED } from './derived';
import type { CatalogueEntry } from './entry';
import { PLANS } from './plans';
import { REPLIES } from './replies';

export type { CatalogueEntry } from './entry';
export { DERIVED } from './derived';

/**
 * A code that Blooio gives: those of its documents (Errors page; OpenAPI sendMessage), and those that
 * public clients of the API meet besides.
 */
export type BlooioCode = (typeof CONVERSATIONS | typeof REPLIES | typeof PLANS)[number]['code'];
/** A code that the node derives. */
export type DerivedCode = (typeof DERIVED)[number]['code'];

/** A code of either kind. */
export type KnownCode = BlooioCode | DerivedCode;

/** The codes that Blooio gives. */
export const GIVEN: ReadonlyArray<
	CatalogueEntry & { readonly code: BlooioCode; readonly status: number }
> = [...CONVERSATIONS, ...REPLIES, ...PLANS];

/** What a poll meets: like a message, but it is neither a file nor a reply. */
export const GIVEN_TO_POLLS: readonly BlooioCode[] = [...CONVERSATIONS, ...PLANS]
	.map(({ code }) => code)
	.filter((code) => code !== 'attachment_first_message_not_allowed');

/** Every known code in the order in which lists show them: what a first message meets comes first. */
export const CATALOGUE: readonly CatalogueEntry[] = [
	...CONVERSATIONS,
	...DERIVED,
	...PLANS,
	...REPLIES,
];

const BY_CODE: ReadonlyMap<string, CatalogueEntry> = new Map(
	CATALOGUE.map((entry) => [entry.code, entry]),
);

/** The entry of a code, or `undefined` for a code that no document knows. */
export function findEntry(code: string): CatalogueEntry | undefined {
	return BY_CODE.get(code);
}

/** The entry of a derived code. */
export function derivedEntry(code: DerivedCode): CatalogueEntry {
	const entry = BY_CODE.get(code);
	return entry ?? DERIVED[0];
}

const BY_STATUS: Readonly<Record<number, DerivedCode>> = {
	400: 'invalid_request',
	401: 'unauthorized',
	402: 'payment_required',
	403: 'forbidden',
	404: 'not_found',
	408: 'network_error',
	409: 'conflict',
	429: 'rate_limited',
	501: 'not_implemented',
	502: 'device_unreachable',
	503: 'no_active_number',
};

/** The code that stands for an HTTP status (three digits) when the answer carries none. */
export function codeForStatus(status: number): DerivedCode {
	const code = BY_STATUS[status];
	if (code) return code;
	if (status >= 500) return 'server_error';
	return status >= 400 ? 'invalid_request' : 'unexpected_answer';
}
