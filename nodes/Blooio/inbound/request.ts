import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

import type { Connection } from '../engine/http/connection';
import { Pace } from '../engine/http/pace';
import { DEFAULT_RETRY } from '../engine/http/retry';
import { send } from '../engine/http/send';
import { buildPath, type IdPart } from '../engine/operation';
import { derivedFailure, type Failure } from '../errors/failure';

/** How long a request may take. */
export interface Patience {
	/** Of one attempt. */
	timeoutMs: number;
	retries: number;
}

/** A person waits while a workflow is published, so it gives up sooner than a workflow would. */
export const PATIENCE: Patience = { timeoutMs: 10_000, retries: 2 };

/** A request about webhooks or events. All of them may be repeated safely. */
export interface InboundRequest {
	method: IHttpRequestMethods;
	path: ReadonlyArray<string | IdPart>;
	body?: IDataObject;
	query?: IDataObject;
}

/**
 * What a request came to; `status` is that of a success, `at` the time by the clock of the API (epoch
 * ms), where the answer tells.
 */
export type Answered<Value> =
	{ ok: true; value: Value; status: number; at?: number } | { ok: false; failure: Failure };

/** Sends a request that belongs to no item. Never rejects. */
export async function request(
	connection: Connection,
	{ path, ...others }: InboundRequest,
	{ timeoutMs, retries }: Patience = PATIENCE,
): Promise<Answered<IDataObject>> {
	const outcome = await send(
		connection,
		{ ...others, path: buildPath(path), safe: true },
		{
			policy: { ...DEFAULT_RETRY, retries, longestRetryAfterMs: timeoutMs },
			timeoutMs,
			pace: new Pace(0),
		},
	);
	if (outcome.kind === 'success') {
		const { body: value, status, at } = outcome;
		return { ok: true, value, status, at };
	}
	return outcome.kind === 'failure'
		? { ok: false, failure: outcome.failure }
		: { ok: false, failure: derivedFailure('network_error') };
}
