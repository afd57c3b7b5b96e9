import type { IDataObject } from 'n8n-workflow';

import { failureFromRejection } from '../../errors/answer';
import type { Failure } from '../../errors/failure';
import { redact } from '../../errors/redact';
import { attempt } from './attempt';
import type { Connection } from './connection';
import type { Pace } from './pace';
import { retryDelay, shouldRetry, type RetryPolicy } from './retry';
import type { SendableRequest } from './sendable';
import { wait } from './wait';

/** How requests of one run are sent. */
export interface SendSettings {
	policy: RetryPolicy;
	/** Longest time for one attempt, from its start to the last byte of the answer, in ms. */
	timeoutMs: number;
	pace: Pace;
	signal?: AbortSignal;
}

/**
 * What became of a request. `cancelled` says that the execution ended before an answer came.
 *
 * @property at when the answer was given, epoch ms by the clock of the API, where its Date header says
 */
export type Outcome =
	| { kind: 'success'; status: number; body: IDataObject; at?: number }
	| { kind: 'failure'; failure: Failure }
	| { kind: 'cancelled' };

const DELETED: Outcome = { kind: 'success', status: 204, body: {} };

/** Codes after which nobody knows whether the request was done; a proxy says 502 as well. */
const UNKNOWN_END = new Set([
	'network_error',
	'unexpected_answer',
	'server_error',
	'internal_error',
	'device_unreachable',
]);

const hasUnknownEnd = ({ code, derived }: Failure) => derived && UNKNOWN_END.has(code);

/** A request that could do its job twice must not be recommended for another try. */
function withDoubt(failure: Failure): Failure {
	if (!hasUnknownEnd(failure)) return failure;
	return {
		...failure,
		retryable: false,
		hint: 'It may have been done anyway: check in Blooio before you try again',
	};
}

/** The failure that stands at the end of all attempts. */
function lastFailure({ safe, key }: SendableRequest, failure: Failure): Failure {
	if (!safe) return withDoubt(failure);
	// Whether or not another try is of use, it must not be another message.
	const again = failure.retryable || hasUnknownEnd(failure);
	return key !== undefined && again ? { ...failure, idempotency_key: key } : failure;
}

/** Waits until the request may start; `false` means that there is no point in it any more. */
async function waitForTurn(pace: Pace, messages?: number, signal?: AbortSignal): Promise<boolean> {
	do {
		const turn = pace.takeTurn(Date.now(), messages);
		if (turn > 0 && !(await wait(turn, signal))) return false;
	} while (pace.isHeld(Date.now()));
	return !signal?.aborted;
}

/**
 * Sends one request, with all its attempts: the only place that talks HTTP. The same key goes with
 * every attempt. Never throws for what the API or the network does.
 */
export async function send(
	connection: Connection,
	request: SendableRequest,
	settings: SendSettings,
): Promise<Outcome> {
	const { policy, pace, signal, timeoutMs } = settings;
	let mayBeDone = false;
	for (let made = 1; ; made++) {
		if (!(await waitForTurn(pace, request.messages, signal))) return { kind: 'cancelled' };
		const reading = await attempt(connection, request, timeoutMs, signal);
		if (reading.kind === 'success') return reading;
		if (signal?.aborted) return { kind: 'cancelled' };
		const { failure, retryAfterMs } = reading;
		// An attempt before did it, and only its answer was lost.
		if (mayBeDone && request.method === 'DELETE' && failure.status === 404) return DELETED;
		mayBeDone ||= hasUnknownEnd(failure);
		if (!shouldRetry(failure, made, policy, request.safe, retryAfterMs)) {
			return { kind: 'failure', failure: lastFailure(request, failure) };
		}
		const delay = retryDelay(made, policy, retryAfterMs, Math.random());
		// Throttling concerns the key as a whole, so the other chats pause as well.
		if (failure.status === 429) pace.holdUntil(Date.now() + delay);
		if (!(await wait(delay, signal))) return { kind: 'cancelled' };
	}
}

/** The failure of an answer that says that the job was not done although its status is a success. */
export function rejection(
	status: number,
	body: IDataObject,
	{ api, secrets }: Connection,
): Failure {
	return failureFromRejection(status, redact(body, secrets), api);
}
