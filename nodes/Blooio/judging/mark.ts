import { z } from 'zod';

/** Member of a question's metadata by which it is known as one that somebody waits for. */
export const WAIT_MARK = 'n8n_wait';

/**
 * What a question says of its wait. The same for each attempt to ask it, for a request that is
 * repeated must not change.
 */
export interface WaitMark {
	/** Longest wait in ms from when it was asked; absent where its end itself is named. */
	limitMs?: number;
	/** Until when it waits, epoch ms. */
	until?: number;
	/** Whether any message of the chat may be meant for it, rather than those of some or inline ones. */
	plain: boolean;
	/** Where the wait is called, sealed (inbound/door/passage); empty where nobody is to call it. */
	sealed: string;
}

const MARK = /^([0-9a-z]{1,11})\.(p?)\.([\w-]*)$/;

const markedSchema = z.object({ [WAIT_MARK]: z.string().regex(MARK) });

/** Fewer seconds are a span (10 years are 3.2e8), more of them a time since 1970. */
const FIRST_TIME_S = 1e9;

/** The mark as metadata holds it: `<seconds in base 36>.<p for plain>.<sealed>`. */
export const writeMark = ({ limitMs, until, plain, sealed }: WaitMark): string =>
	[Math.ceil((limitMs ?? until ?? 0) / 1000).toString(36), plain ? 'p' : '', sealed].join('.');

/** The mark in a message's metadata; `undefined` where there is none that can be read. */
export function readMark(metadata: unknown): WaitMark | undefined {
	const marked = markedSchema.safeParse(metadata);
	if (!marked.success) return undefined;
	const [, limit = '', plain = '', sealed = ''] = MARK.exec(marked.data[WAIT_MARK]) ?? [];
	const seconds = Number.parseInt(limit, 36);
	return {
		...(seconds < FIRST_TIME_S ? { limitMs: seconds * 1000 } : { until: seconds * 1000 }),
		plain: plain !== '',
		sealed,
	};
}
