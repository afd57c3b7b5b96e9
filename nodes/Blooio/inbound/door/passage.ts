import { readMark, WAIT_MARK, writeMark } from '../../judging/mark';
import { parseUrl } from '../../schemas/address/web/url';
import { sealSteadily, unseal } from '../seal';

/** Most UTF-8 bytes of a message's metadata as JSON (Message sending basics). */
const METADATA_BYTES = 1024;

/** What a question says of its wait. */
export interface Passage {
	/** Where the sleeping execution is called; `undefined` where nobody is to call it. */
	address?: string;
	/** Longest wait in ms, from when it is asked; or else `until`. */
	limitMs?: number;
	/** Until when it waits, epoch ms. */
	until?: number;
	/** Whether any message of the chat may be meant for it. */
	plain: boolean;
}

/**
 * A question's metadata with the mark of its wait added; what is there already keeps its place. The
 * address is sealed, for Blooio shows metadata to whoever may read the chat.
 *
 * @returns `undefined` where that would be too large
 */
export function withPassage(
	metadata: Readonly<Record<string, unknown>>,
	{ address, limitMs, until, plain }: Passage,
	apiKey: string,
): Record<string, unknown> | undefined {
	const sealed = address === undefined ? '' : sealSteadily(address, apiKey);
	const all = { ...metadata, [WAIT_MARK]: writeMark({ limitMs, until, plain, sealed }) };
	return Buffer.byteLength(JSON.stringify(all)) <= METADATA_BYTES ? all : undefined;
}

/**
 * The address in a message's metadata.
 *
 * @param origin of this n8n: nothing else is ever called
 * @param sentAt when the message was sent, epoch ms
 * @param now epoch ms by the same clock
 */
export function addressIn(
	metadata: unknown,
	{ apiKey, origin, sentAt, now }: { apiKey: string; origin: string; sentAt: number; now: number },
): string | undefined {
	const mark = readMark(metadata);
	if (!mark || mark.sealed === '') return undefined;
	if (now > (mark.until ?? sentAt + (mark.limitMs ?? 0))) return undefined;
	const address = unseal(mark.sealed, apiKey);
	return address !== undefined && parseUrl(address)?.origin === origin ? address : undefined;
}
