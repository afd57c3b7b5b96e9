import { z } from 'zod';

import { parseBody, Unreadable } from './json';
import { Turns } from './turns';

const MB = 1024 * 1024;

/** Largest answer in bytes, unpacked. A page of 200 messages has well under 1 MB. */
export const LARGEST_BODY = 16 * MB;

/** So much of any number of answers is read at the same time, in bytes each. */
const SMALL = MB;

/** What is beyond it is read in turn: n8n's memory is shared by all executions. */
const large = new Turns(2);

/** A body that is still to come; axios unpacks it as it is read. */
export const streamSchema = z.custom<
	AsyncIterable<Uint8Array> & { destroy(error?: Error): unknown }
>(
	(body) =>
		typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body,
);

/** Reads on until the body ends, or holds `limit` bytes; says whether it has ended. */
async function readUpTo(
	body: AsyncIterator<Uint8Array>,
	chunks: Uint8Array[],
	size: number,
	limit: number,
): Promise<{ size: number; ended: boolean }> {
	for (let total = size; ;) {
		if (total > limit) return { size: total, ended: false };
		const { done, value } = await body.next();
		if (done === true) return { size: total, ended: true };
		chunks.push(value);
		total += value.length;
	}
}

async function readLarge(body: AsyncIterator<Uint8Array>, chunks: Uint8Array[], size: number) {
	const { ended } = await readUpTo(body, chunks, size, LARGEST_BODY);
	if (!ended) throw new Unreadable(`is larger than ${LARGEST_BODY / MB} MB`);
	return parseBody(Buffer.concat(chunks));
}

/**
 * Reads the body of an answer as it comes, and never more of it than LARGEST_BODY.
 *
 * @param body what n8n's HTTP helper gives; what is no stream has been read already
 * @param signal ends the reading
 * @returns JSON that was read, or the beginning of a text that is not JSON
 * @throws Unreadable for an answer that is too large, and the error of a body that breaks off
 */
export async function readBody(body: unknown, signal: AbortSignal): Promise<unknown> {
	const stream = streamSchema.safeParse(body);
	if (!stream.success) return body instanceof Buffer ? parseBody(body) : body;
	const { data } = stream;
	const end = () => data.destroy();
	signal.addEventListener('abort', end, { once: true });
	try {
		if (signal.aborted) throw signal.reason;
		const chunks: Uint8Array[] = [];
		const iterator = data[Symbol.asyncIterator]();
		const { size, ended } = await readUpTo(iterator, chunks, 0, SMALL);
		if (ended) return parseBody(Buffer.concat(chunks));
		return await large.take(async () => await readLarge(iterator, chunks, size));
	} finally {
		signal.removeEventListener('abort', end);
		data.destroy();
	}
}
