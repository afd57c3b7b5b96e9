import type { IDataObject } from 'n8n-workflow';

import type { Api } from '../../api';
import { failureFromAnswer } from '../../errors/answer';
import { excerpt } from '../../errors/texts/excerpt';
import { derivedFailure, type Answer, type Failure } from '../../errors/failure';
import { failureFromThrown } from '../../errors/thrown';
import { redact } from '../../errors/redact';
import { fullResponseSchema } from '../../schemas/answers/answer';
import { isRecord } from '../../schemas/answers/record';
import { readBody } from './body';
import type { Connection } from './connection';
import { Unreadable } from './json';
import { parseHttpDate, parseRetryAfter } from './retryAfter';
import type { SendableRequest } from './sendable';
import { within } from './within';

/** An answer read: a success, or a failure with what its Retry-After asked for (ms). */
export type Reading =
	| { kind: 'success'; status: number; body: IDataObject; at?: number }
	| { kind: 'failure'; failure: Failure; retryAfterMs?: number };

function readAnswer(answer: Answer, { api, secrets }: Connection): Reading {
	const { status, headers, body } = answer;
	if ((status >= 200 && status < 300) || api.isResult?.(status, body)) {
		const at = parseHttpDate(headers.date);
		if (isRecord(body)) {
			return { kind: 'success', status, body, ...(at !== undefined && at > 0 && { at }) };
		}
		if (status === 204) return { kind: 'success', status, body: {} };
		return { kind: 'failure', failure: failureFromAnswer(redact(excerpt(answer), secrets), api) };
	}
	const retryAfterMs = parseRetryAfter(headers['retry-after'], headers.date, Date.now());
	const failure = failureFromAnswer(redact(excerpt(answer), secrets), api);
	if (retryAfterMs !== undefined) {
		failure.context = { ...failure.context, retry_after: Math.ceil(retryAfterMs / 1000) };
	}
	return { kind: 'failure', failure, retryAfterMs };
}

async function exchange(
	connection: Connection,
	{ method, path, query, body, contentType, key }: SendableRequest,
	timeoutMs: number,
	signal: AbortSignal,
): Promise<Answer> {
	const response = fullResponseSchema.parse(
		await connection.call(
			{
				method,
				url: `${connection.baseUrl}${path}`,
				...(query && { qs: query }),
				...(body && { body }),
				headers: {
					...(contentType !== undefined && { 'Content-Type': contentType }),
					...(key !== undefined && { 'Idempotency-Key': key }),
				},
				json: true,
				// The node reads the body itself, to stop where it grows without end.
				encoding: 'stream',
				timeout: timeoutMs,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				// A redirect would carry the key to another host, and turn a POST into a GET.
				disableFollowRedirect: true,
			},
			signal,
		),
	);
	const { statusCode: status, headers } = response;
	return {
		status,
		headers,
		body: await readBody(response.body, signal),
		sentFile: contentType !== undefined,
	};
}

/** It would be as large the next time. */
const unreadable = ({ message }: Unreadable, { address }: Api): Failure => ({
	...derivedFailure('unexpected_answer', {
		message,
		hint: `Blooio gives no such answers: check the ${address.label} of the credential and any proxy in between, or ask for less at once`,
	}),
	retryable: false,
});

/**
 * Sends a request once and reads the answer. Never throws.
 *
 * @param timeoutMs longest time for all of it, in ms, however slowly the answer comes in
 * @param cancel ends it at once
 */
export async function attempt(
	connection: Connection,
	request: SendableRequest,
	timeoutMs: number,
	cancel: AbortSignal | undefined,
): Promise<Reading> {
	try {
		const answer = await within(
			timeoutMs,
			cancel,
			async (signal) => await exchange(connection, request, timeoutMs, signal),
		);
		return readAnswer(answer, connection);
	} catch (error) {
		const failure =
			error instanceof Unreadable
				? unreadable(error, connection.api)
				: failureFromThrown(error, connection.api);
		return { kind: 'failure', failure: redact(failure, connection.secrets) };
	}
}
