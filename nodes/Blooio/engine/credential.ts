import type { ICredentialDataDecryptedObject, INode } from 'n8n-workflow';

/** Name of the credential; fixed, saved workflows refer to it. */
export const CREDENTIAL = 'blooioApi';

type Data = ICredentialDataDecryptedObject;

/** The part of n8n's contexts from which the credential comes. */
export interface CredentialContext {
	getCredentials(type: string, itemIndex?: number): Promise<Data>;
}

/** A context that names the credential that it would read. */
type NamingContext = CredentialContext & { getNode(): INode };

/** By the context that asked: one belongs to one run, or to one call of a webhook. */
const read = new WeakMap<object, Promise<Data>>();

/**
 * What the credential holds, read once for each context: for every further time n8n would ask its
 * database, decrypt, and make ready for expressions, which costs more than all the rest of a call.
 *
 * @throws n8n's own error when no credential is set
 */
export async function readCredential(context: CredentialContext): Promise<Data> {
	const reading = read.get(context) ?? context.getCredentials(CREDENTIAL);
	read.set(context, reading);
	return await reading;
}

/** Calls of webhooks go by what one of them has read so many ms ago. */
const KEPT_MS = 60_000;
const MOST_KEPT = 1_000;

/** What credentials held, by their IDs in n8n. */
const kept = new Map<string, { at: number; data: Data }>();
/** Contexts that go by that, and when it was read, epoch ms. */
const recalling = new WeakMap<object, number>();

const idOf = (context: NamingContext) => context.getNode().credentials?.[CREDENTIAL]?.id ?? '';

/**
 * Lets a context go by what the credential held a moment ago, where that is known.
 *
 * @param now epoch ms
 */
export function recallCredential(context: NamingContext, now: number): void {
	const known = kept.get(idOf(context));
	if (!known || Math.abs(now - known.at) >= KEPT_MS || read.has(context)) return;
	read.set(context, Promise.resolve(known.data));
	recalling.set(context, known.at);
}

/**
 * Keeps for the next calls what a context has read.
 *
 * @param now epoch ms
 * @throws n8n's own error when no credential is set
 */
export async function keepCredential(context: NamingContext, now: number): Promise<void> {
	const id = idOf(context);
	if (id === '' || recalling.has(context)) return;
	if (kept.size >= MOST_KEPT) kept.clear();
	kept.set(id, { at: now, data: await readCredential(context) });
}

/**
 * Has a context read the credential itself, because what it was told may be out of date.
 *
 * @param before epoch ms; what was read since then is trusted
 * @returns whether it went by what it was told, and does so no more
 */
export function mistrustCredential(context: NamingContext, before = Infinity): boolean {
	const at = recalling.get(context);
	if (at === undefined || at >= before) return false;
	recalling.delete(context);
	kept.delete(idOf(context));
	read.delete(context);
	return true;
}
