import type { IHttpRequestOptions } from 'n8n-workflow';
import { z } from 'zod';

import { fullResponseSchema } from '../../schemas/answers/answer';
import { parseUrl } from '../../schemas/address/url';
import { isLoopback, isPublic } from '../../schemas/address/hosts';
import { briefly } from '../../inbound/problems';

/** How a file is fetched. */
export interface DownloadLimits {
	/** Bytes. */
	sizeLimit: number;
	timeLimitMs: number;
	/** Whether this very machine may be asked: only with the local simulator. */
	allowLoopback: boolean;
	/** Ends the download with the execution. */
	cancelled?: AbortSignal;
}

/** A file, or why there is none; the reason holds nothing of an answer. */
export type Download = { bytes: Buffer; mimeType: string | undefined } | { problem: string };

/** n8n's plain request helper: it knows no credential. */
export type PlainRequest = (options: IHttpRequestOptions) => Promise<unknown>;

const MOST_REDIRECTS = 3;
const MB = 1024 * 1024;

const streamSchema = z.custom<AsyncIterable<Uint8Array> & { destroy(error?: Error): unknown }>(
	(body) =>
		typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body,
);

/** Why an address is not fetched, or `undefined` when it may be. */
function refusal(url: string, allowLoopback: boolean): string | undefined {
	const address = parseUrl(url);
	if (!address) return 'its address is not a web address';
	const { protocol, hostname, username, password } = address;
	if (allowLoopback && isLoopback(hostname) && /^https?:$/.test(protocol)) return undefined;
	if (protocol !== 'https:') return 'its address does not start with https://';
	if (username !== '' || password !== '') return 'its address holds a user name';
	return isPublic(hostname) ? undefined : 'its address is in a private network';
}

const text = (header: unknown) => (typeof header === 'string' ? header : undefined);

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

async function follow(
	request: PlainRequest,
	url: string,
	limits: DownloadLimits,
	stop: AbortSignal,
	redirects: number,
): Promise<Download> {
	const problem = refusal(url, limits.allowLoopback);
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
		return await follow(request, next, limits, stop, redirects - 1);
	}
	const tooLarge = { problem: `it is larger than ${+(limits.sizeLimit / MB).toFixed(3)} MB` };
	const announced = Number(text(headers['content-length']) ?? 0);
	if (statusCode !== 200 || announced > limits.sizeLimit) {
		stream.destroy();
		return statusCode === 200 ? tooLarge : { problem: `its server answered HTTP ${statusCode}` };
	}
	const bytes = await read(stream, limits.sizeLimit, stop);
	const mimeType = text(headers['content-type'])?.split(';')[0]?.trim();
	return bytes === undefined ? tooLarge : { bytes, mimeType };
}

/** Fetches a file within the limits. Never throws: a problem is for the item to carry. */
export async function download(
	request: PlainRequest,
	url: string,
	limits: DownloadLimits,
): Promise<Download> {
	const time = AbortSignal.timeout(limits.timeLimitMs);
	const stop = limits.cancelled ? AbortSignal.any([time, limits.cancelled]) : time;
	try {
		return await follow(request, url, limits, stop, MOST_REDIRECTS);
	} catch (error) {
		if (limits.cancelled?.aborted) return { problem: 'the execution was cancelled' };
		if (time.aborted)
			return { problem: `it took longer than ${limits.timeLimitMs / 1000} seconds` };
		return { problem: `the connection failed: ${briefly(error)}` };
	}
}
