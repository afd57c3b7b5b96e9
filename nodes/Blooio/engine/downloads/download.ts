import type { IHttpRequestOptions } from 'n8n-workflow';
import { z } from 'zod';

import { fullResponseSchema } from '../../schemas/answers/answer';
import { parseUrl } from '../../schemas/address/web/url';
import { connectionProblem } from './connectionProblem';
import { dispositionName } from './disposition';
import { ownOriginOf, refusedAddress } from './refusedAddress';

/** How a file is fetched. */
export interface DownloadLimits {
	/** Bytes. */
	sizeLimit: number;
	timeLimitMs: number;
	/** Of the API; its own origin may be asked also where it is not public. */
	baseUrl?: string;
	/** Ends the download with the execution. */
	cancelled?: AbortSignal;
}

/** A file as its server gave it. */
export interface Downloaded {
	bytes: Buffer;
	/** As its server gave it. */
	mimeType: string | undefined;
	/** The name by which its server gave it. */
	served: string | undefined;
	/** Where it was in the end. */
	lastUrl: string;
}

/** Why there is no file; it holds nothing of an answer. */
interface Problem {
	problem: string;
	/** Whether it is its size. */
	isTooLarge?: boolean;
}

/** A file, or why there is none. */
export type Download = Downloaded | Problem;

/** n8n's plain request helper: it knows no credential. */
export type PlainRequest = (options: IHttpRequestOptions) => Promise<unknown>;

const MOST_REDIRECTS = 3;
const MB = 1024 * 1024;
const BROKEN_OFF = { problem: 'it broke off before its end' };

const streamSchema = z.custom<AsyncIterable<Uint8Array> & { destroy(error?: Error): unknown }>(
	(body) =>
		typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body,
);

const text = (header: unknown) => (typeof header === 'string' ? header : undefined);

/** The bytes of a body; `undefined` where there are more than allowed. */
async function read(
	body: z.output<typeof streamSchema>,
	sizeLimit: number,
	stop: AbortSignal,
): Promise<Buffer | undefined> {
	const end = () => body.destroy(new Error('stopped'));
	stop.addEventListener('abort', end, { once: true });
	const chunks: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of body) {
			size += chunk.length;
			if (size > sizeLimit) return undefined;
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	} finally {
		stop.removeEventListener('abort', end);
		body.destroy();
	}
}

/** Reads what a server sends; one that ends too soon has broken off, with or without an error. */
async function readStream(
	body: z.output<typeof streamSchema>,
	headers: Readonly<Record<string, unknown>>,
	{ sizeLimit }: DownloadLimits,
	stop: AbortSignal,
): Promise<{ bytes: Buffer } | Problem> {
	const tooLarge = {
		isTooLarge: true,
		problem: `it is larger than ${+(sizeLimit / MB).toFixed(3)} MB`,
	};
	const announced = Number(text(headers['content-length']) ?? 0);
	if (announced > sizeLimit) {
		body.destroy();
		return tooLarge;
	}
	try {
		const bytes = await read(body, sizeLimit, stop);
		if (bytes === undefined) return tooLarge;
		const isPacked = text(headers['content-encoding']) !== undefined;
		return !isPacked && bytes.length < announced ? BROKEN_OFF : { bytes };
	} catch {
		return BROKEN_OFF;
	}
}

async function follow(
	request: PlainRequest,
	url: string,
	own: string | undefined,
	limits: DownloadLimits,
	stop: AbortSignal,
	redirects: number,
): Promise<Download> {
	const problem = refusedAddress(url, own);
	if (problem !== undefined) return { problem };
	const { statusCode, headers, body } = fullResponseSchema.parse(
		await request({
			method: 'GET',
			url,
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			// Each address on the way is checked by itself.
			disableFollowRedirect: true,
			timeout: limits.timeLimitMs,
			abortSignal: stop,
		}),
	);
	const stream = streamSchema.parse(body);
	const location = text(headers.location);
	if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
		stream.destroy();
		if (redirects === 0) return { problem: 'it is redirected too often' };
		const next = parseUrl(location, url)?.href ?? location;
		return await follow(request, next, own, limits, stop, redirects - 1);
	}
	if (statusCode !== 200) {
		stream.destroy();
		return { problem: `its server answered HTTP ${statusCode}` };
	}
	const received = await readStream(stream, headers, limits, stop);
	if ('problem' in received) return received;
	return {
		...received,
		mimeType: text(headers['content-type'])?.split(';')[0]?.trim(),
		served: dispositionName(headers['content-disposition']),
		lastUrl: url,
	};
}

/** Fetches a file within the limits. Never throws: a problem is for the item to carry. */
export async function download(
	request: PlainRequest,
	url: string,
	limits: DownloadLimits,
): Promise<Download> {
	const time = AbortSignal.timeout(limits.timeLimitMs);
	const stop = limits.cancelled ? AbortSignal.any([time, limits.cancelled]) : time;
	const own = limits.baseUrl === undefined ? undefined : ownOriginOf(limits.baseUrl);
	// A server elsewhere must not lead into this machine or network, not even to the API.
	const isOwn = own !== undefined && parseUrl(url)?.origin === own;
	const outcome = await follow(
		request,
		url,
		isOwn ? own : undefined,
		limits,
		stop,
		MOST_REDIRECTS,
	).catch((error: unknown): Problem => ({ problem: connectionProblem(error) }));
	if ('bytes' in outcome || !stop.aborted) return outcome;
	if (limits.cancelled?.aborted) return { problem: 'the execution was cancelled' };
	return { problem: `it took longer than ${+(limits.timeLimitMs / 1000).toFixed(1)} seconds` };
}
