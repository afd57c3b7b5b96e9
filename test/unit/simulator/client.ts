import { z } from 'zod';
import { KEYS, type Simulator } from '../../simulator';

/** An answer of the simulator; the body is parsed if it is JSON. */
export interface Answer {
	status: number;
	headers: Headers;
	body: unknown;
}

interface Call {
	body?: unknown;
	headers?: Record<string, string>;
	/** Null for a request without any key. */
	key?: string | null;
}

/** One request to the API. */
export async function call(
	{ url }: Simulator,
	method: string,
	path: string,
	{ body, headers = {}, key = KEYS.blooio }: Call = {},
): Promise<Answer> {
	const response = await fetch(`${url}${path}`, {
		method,
		headers: {
			...(key !== null && { Authorization: `Bearer ${key}` }),
			...(body !== undefined && { 'Content-Type': 'application/json' }),
			...headers,
		},
		body: body === undefined ? undefined : JSON.stringify(body),
	});
	return await answerOf(response);
}

/** An image as it is uploaded, and what it says of itself. */
interface Upload {
	bytes: Buffer;
	/** Default `image/png`. */
	type?: string;
	key?: string;
}

/** One multipart/form-data request with a single file. */
export async function upload(
	{ url }: Simulator,
	method: string,
	path: string,
	field: string,
	{ bytes, type = 'image/png', key = KEYS.blooio }: Upload,
): Promise<Answer> {
	const body = new FormData();
	body.append(field, new Blob([new Uint8Array(bytes)], { type }), 'image');
	const headers = { Authorization: `Bearer ${key}` };
	return await answerOf(await fetch(`${url}${path}`, { method, headers, body }));
}

/** The status of an answer. */
export const statusOf = async (answer: Promise<Answer>): Promise<number> => (await answer).status;

/** One request to the controls, which are outside the API. */
export async function control(
	{ origin }: Simulator,
	method: string,
	path: string,
	body?: unknown,
): Promise<Answer> {
	const response = await fetch(`${origin}/__control${path}`, {
		method,
		headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }) },
		body: body === undefined ? undefined : JSON.stringify(body),
	});
	return await answerOf(response);
}

async function answerOf(response: Response): Promise<Answer> {
	const text = await response.text();
	const isJson = response.headers.get('content-type')?.includes('application/json');
	return {
		status: response.status,
		headers: response.headers,
		body: isJson ? JSON.parse(text) : text,
	};
}

/** The path of a chat, with the id encoded. */
export const chatPath = (chatId: string): string => `/chats/${encodeURIComponent(chatId)}`;

/** A send to a chat. */
export const send = async (
	simulator: Simulator,
	chatId: string,
	body: unknown,
	options: Omit<Call, 'body'> = {},
): Promise<Answer> =>
	await call(simulator, 'POST', `${chatPath(chatId)}/messages`, { ...options, body });

const withMessageId = z.object({ message_id: z.string() });

/** The message id of an accepted send. */
export const messageIdOf = ({ body }: Answer): string => withMessageId.parse(body).message_id;

const withFromNumber = z.object({ from_number: z.string() });

/** The number that sent. */
export const fromNumberOf = ({ body }: Answer): string => withFromNumber.parse(body).from_number;

/** The body of an error answer without a code. */
export const plainError = (status: number, message: unknown) => ({
	error: 'ApiError',
	message,
	status,
});
