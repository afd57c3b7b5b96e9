import { DERIVED } from './derived';
import type { CatalogueEntry } from './entry';

export type { CatalogueEntry } from './entry';
export { DERIVED } from './derived';

/** A code that the node derives. */
export type DerivedCode = (typeof DERIVED)[number]['code'];

const BY_CODE: ReadonlyMap<string, CatalogueEntry> = new Map(
	DERIVED.map((entry) => [entry.code, entry]),
);

/** The entry of a derived code. */
export const derivedEntry = (code: DerivedCode): CatalogueEntry => BY_CODE.get(code) ?? DERIVED[0];

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
