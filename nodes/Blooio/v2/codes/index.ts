import { DERIVED, type CatalogueEntry } from '../../errors/catalogue';
import { CONVERSATIONS } from '../../errors/catalogue/conversations';
import { PLANS } from '../../errors/catalogue/plans';
import { REPLIES } from './replies';

/**
 * A code that Blooio gives: those of its documents (Errors page; OpenAPI sendMessage), and those that
 * public clients of the API meet besides.
 */
export type BlooioCode = (typeof CONVERSATIONS | typeof REPLIES | typeof PLANS)[number]['code'];

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
