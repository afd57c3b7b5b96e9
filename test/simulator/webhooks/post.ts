import { stoppable } from '../stoppable';

/** What came of a POST. */
export interface PostAnswer {
	/** 0 without an answer. */
	status: number;
	headers: Record<string, string>;
	text: string;
	/** Why there is no answer. */
	error: { name: string; message: string } | null;
}

/** Where to, what, how long to wait at most (ms) and what ends it early. */
interface Post {
	url: string;
	headers: Headers;
	body: string;
	timeoutMs: number;
	stop: AbortSignal;
}

/** One POST; never throws. Redirections are not followed: they are no success. */
export async function post({ url, headers, body, timeoutMs, stop }: Post): Promise<PostAnswer> {
	const end = new AbortController();
	if (stop.aborted) end.abort(stop.reason);
	const timeout = AbortSignal.timeout(timeoutMs);
	for (const signal of [timeout, stop]) {
		signal.addEventListener('abort', () => end.abort(signal.reason), { once: true });
	}
	try {
		const { signal } = end;
		const request: RequestInit = { method: 'POST', headers, body, redirect: 'manual', signal };
		return await stoppable(signal, exchange(url, request));
	} catch (error) {
		return { status: 0, headers: {}, text: '', error: reasonOf(error) };
	}
}

async function exchange(url: string, request: RequestInit): Promise<PostAnswer> {
	const response = await fetch(url, request);
	const text = await response.text();
	const { status } = response;
	return { status, headers: Object.fromEntries(response.headers), text, error: null };
}

/** Of "fetch failed", the cause. */
function reasonOf(error: unknown): NonNullable<PostAnswer['error']> {
	const fieldOf = (from: unknown, field: string): unknown =>
		typeof from === 'object' && from !== null ? Reflect.get(from, field) : undefined;
	const cause = fieldOf(error, 'cause') ?? error;
	const name = String(fieldOf(cause, 'name') ?? 'Error');
	return { name, message: String(fieldOf(cause, 'message') ?? cause) };
}
