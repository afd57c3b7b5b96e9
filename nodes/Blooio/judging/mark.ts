import { z } from 'zod';

/** Member of a question's metadata by which it is known as one that somebody waits for. */
export const WAIT_MARK = 'n8n_wait';

/**
 * What a question says of its wait. The same for each attempt to ask it, for a request that is
 * repeated must not change.
 */
export interface WaitMark {
	/** Longest wait in ms from when it was asked; `undefined` for one without an end. */
	limitMs?: number;
	/** Whether any message of the chat may be meant for it, rather than those of some or inline ones. */
	plain: boolean;
	/** Where the wait is called, sealed (inbound/door/passage); empty where nobody is to call it. */
	sealed: string;
}

const MARK = /^([0-9a-z]{0,11})\.(p?)\.([\w-]*)$/;

const markedSchema = z.object({ [WAIT_MARK]: z.string().regex(MARK) });

/** The mark as metadata holds it: `<seconds in base 36>.<p for plain>.<sealed>`. */
export const writeMark = ({ limitMs, plain, sealed }: WaitMark): string =>
	[
		limitMs === undefined ? '' : Math.ceil(limitMs / 1000).toString(36),
		plain ? 'p' : '',
		sealed,
	].join('.');

/** The mark in a message's metadata; `undefined` where there is none that can be read. */
export function readMark(metadata: unknown): WaitMark | undefined {
	const marked = markedSchema.safeParse(metadata);
	if (!marked.success) return undefined;
	const [, limit = '', plain = '', sealed = ''] = MARK.exec(marked.data[WAIT_MARK]) ?? [];
	return {
		...(limit !== '' && { limitMs: Number.parseInt(limit, 36) * 1000 }),
		plain: plain !== '',
		sealed,
	};
}
