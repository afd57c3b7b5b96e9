import type { FastifyRequest } from 'fastify';
import { unauthorized } from '../errors';
import type { FailureRule } from '../failures/rule';
import type { LoggedRequest } from './requestLog';
import type { ApiKeyRecord } from '../state/lines/numbers';

/** What is known of an API request while it is under way. */
export interface Exchange {
	entry: LoggedRequest;
	rule: FailureRule | null;
	key: ApiKeyRecord | null;
}

declare module 'fastify' {
	interface FastifyRequest {
		exchange: Exchange | null;
	}
}

/** The API key that a request came with. */
export function keyOf(request: FastifyRequest): ApiKeyRecord {
	const key = request.exchange?.key;
	if (!key) throw unauthorized();
	return key;
}
