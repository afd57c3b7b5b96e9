import { z } from 'zod';

import { channelsDocument } from '../../../channels/document';
import { ApiDocument } from '../../../engine/support/openApi';
import { KEYS, type Simulator } from '../../../simulator';

const document = new ApiDocument(channelsDocument(), { base: '/v4', closed: true });

/** An answer of the v4 API; its body is known to be what the document says. */
export interface Answer {
	status: number;
	body: Record<string, unknown>;
}

interface Call {
	body?: unknown;
	headers?: Record<string, string>;
	key?: string;
	/** Whether the request is wrong on purpose. */
	wrong?: boolean;
}

const bodySchema = z.record(z.unknown());

/** One request to the v4 API; throws where it or its answer is not what the document says. */
export async function ask(simulator: Simulator, call: string, given: Call = {}): Promise<Answer> {
	const [method = '', path = ''] = call.split(' ');
	const { body, headers = {}, key = KEYS.blooio, wrong = false } = given;
	const response = await fetch(`${simulator.channelsUrl}${path}`, {
		method,
		headers: {
			Authorization: `Bearer ${key}`,
			...(body !== undefined && { 'Content-Type': 'application/json' }),
			...headers,
		},
		body: body === undefined ? undefined : JSON.stringify(body),
	});
	return await checked(simulator, call, response, wrong);
}

/** One upload to the v4 API. */
export async function upload(
	simulator: Simulator,
	call: string,
	field: string,
	bytes: Buffer,
): Promise<Answer> {
	const [method = '', path = ''] = call.split(' ');
	const body = new FormData();
	body.append(field, new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'image.png');
	const headers = { Authorization: `Bearer ${KEYS.blooio}` };
	const response = await fetch(`${simulator.channelsUrl}${path}`, { method, headers, body });
	return await checked(simulator, call, response, false);
}

async function checked(
	simulator: Simulator,
	call: string,
	response: Response,
	wrong: boolean,
): Promise<Answer> {
	const { status } = response;
	const body = bodySchema.parse(await response.json());
	const request = simulator.requests.at(-1);
	if (!request) throw new Error('Nothing was logged');
	const mistakes = [
		...(wrong ? [] : document.checkRequest(request)),
		...document.checkAnswer(request.method, request.path, status, body),
	];
	if (mistakes.length > 0) throw new Error(`${call}: ${mistakes.join('; ')}`);
	return { status, body };
}

/** A value deep inside an answer, by the names and places that lead to it. */
export const at = (value: unknown, ...path: Array<string | number>): unknown =>
	path.reduce<unknown>(
		(from, name) =>
			typeof from === 'object' && from !== null ? Reflect.get(from, name) : undefined,
		value,
	);

/** The same as a text. */
export const textAt = (value: unknown, ...path: Array<string | number>): string =>
	String(at(value, ...path));

/** The entries of a list. */
export const entriesOf = ({ body }: Answer): unknown[] => z.array(z.unknown()).parse(body.data);

/** The chat that a person has on a channel, as a send or `POST /chats` tells it. */
export async function openChat(
	simulator: Simulator,
	channelId: string,
	to: string,
): Promise<string> {
	const { body } = await ask(simulator, 'POST /chats', { body: { channel_id: channelId, to } });
	return textAt(body, 'id');
}

/** The id of a number's channel. */
export const channelOf = (phoneNumber: string): string => `ch_${phoneNumber.slice(1)}`;

/** The operations of the document. */
export const operations = document.operations;
