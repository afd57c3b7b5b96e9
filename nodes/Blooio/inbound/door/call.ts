import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { fullResponseSchema } from '../../schemas/answers/answer';
import { isRecord } from '../../schemas/answers/record';
import { signatureHeader } from '../signed/signature';

/** The part of n8n's contexts that calls another address of this n8n. */
export interface CallContext {
	helpers: { httpRequest(options: IHttpRequestOptions): Promise<unknown> };
}

/** What came back; `undefined` status when nothing did. */
export interface CallAnswer {
	status?: number;
	/** Of an answer in JSON. */
	body: IDataObject;
	/** Of any other. */
	text: string;
}

function parsed(text: string): IDataObject {
	try {
		const value: unknown = JSON.parse(text);
		return isRecord(value) ? value : {};
	} catch {
		return {};
	}
}

/**
 * Calls an address of this n8n, signed like a delivery of Blooio but with the secret that triggers and
 * waits derive from the API key. Never rejects.
 *
 * @param event name of the event, as in the header of a delivery
 * @param now epoch ms
 */
export async function callSigned(
	{ helpers }: CallContext,
	url: string,
	event: string,
	payload: IDataObject,
	secret: string,
	now: number,
	timeoutMs: number,
): Promise<CallAnswer> {
	const body = Buffer.from(JSON.stringify({ ...payload, event }));
	try {
		const answer = fullResponseSchema.parse(
			await helpers.httpRequest({
				url,
				method: 'POST',
				body,
				headers: {
					'Content-Type': 'application/json',
					'X-Blooio-Event': event,
					'X-Blooio-Signature': signatureHeader(secret, Math.floor(now / 1000), body),
				},
				timeout: timeoutMs,
				encoding: 'text',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			}),
		);
		const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
		return { status: answer.statusCode, body: parsed(text), text };
	} catch {
		return { body: {}, text: '' };
	}
}
