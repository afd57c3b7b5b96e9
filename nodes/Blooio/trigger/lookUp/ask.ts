import type { IDataObject } from 'n8n-workflow';

import type { Connection } from '../../engine/http/connection';
import { Pace } from '../../engine/http/pace';
import { DEFAULT_RETRY } from '../../engine/http/retry';
import { send } from '../../engine/http/send';
import { buildPath, type IdPart } from '../../engine/operation';

/** What a look-up came to. */
export type Answered =
	| { kind: 'found'; body: IDataObject }
	/** Blooio says that there is no such thing. */
	| { kind: 'gone' }
	/** It could not be found out. */
	| { kind: 'unknown'; code: string };

/** How long a look-up may take. */
export interface Patience {
	/** Of one attempt, in ms. */
	timeoutMs: number;
	retries: number;
	signal?: AbortSignal;
}

/** Asks the API for one thing. Never rejects. */
export async function ask(
	connection: Connection,
	path: ReadonlyArray<string | IdPart>,
	{ timeoutMs, retries, signal }: Patience,
): Promise<Answered> {
	const outcome = await send(
		connection,
		{ method: 'GET', path: buildPath(path), safe: true },
		{
			policy: { ...DEFAULT_RETRY, retries, longestRetryAfterMs: timeoutMs },
			timeoutMs,
			pace: new Pace(0),
			signal,
		},
	);
	if (outcome.kind === 'success') return { kind: 'found', body: outcome.body };
	if (outcome.kind === 'cancelled') return { kind: 'unknown', code: 'cancelled' };
	const { code, status, derived } = outcome.failure;
	const isGone = status === 404 && !(derived && code !== 'not_found');
	return isGone ? { kind: 'gone' } : { kind: 'unknown', code };
}
