import { randomUUID } from 'node:crypto';

import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { LARGEST_PAGE } from '../schemas/answers/entries';
import { chatIdentity } from '../schemas/address/identity';
import { makeEarlierKey } from './key/earlierKey';
import { idempotencyKey, type KeyScope } from './key/idempotency';
import type { PreparedItem } from './item';
import type { Operation } from './operation';
import { buildPath } from './path';
import type { ApiRequest } from './request';
import type { Parameters } from './parameters';
import { refusalOf, type Refusal } from './results/refusal';
import { isReview, isTool } from './results/routing';
import type { SendableRequest } from './http/sendable';

/** When the execution began (epoch ms); its year and month in versions of n8n that do not tell. */
function beginningOf(context: IExecuteFunctions): string {
	const known =
		typeof context.getExecutionContext === 'function' ? context.getExecutionContext() : undefined;
	return String(known?.establishedAt ?? new Date().toISOString().slice(0, 7));
}

/** Reads what tells this run of the node from every other. */
export function keyScopeOf(context: IExecuteFunctions): KeyScope {
	const run: unknown = context.getWorkflowDataProxy(0).$runIndex;
	return {
		instance: context.getInstanceId(),
		workflow: context.getWorkflow().id ?? '',
		execution: context.getExecutionId() || randomUUID(),
		// Imported workflows may have two nodes with one id.
		node: `${context.getNode().id} ${context.getNode().name}`,
		run: typeof run === 'number' ? run : 0,
		begun: beginningOf(context),
		tool: isTool(context) && !isReview(context.getNode()),
	};
}

const DEFAULT_LIMIT = 50;

/** Requests for one list with Return All; the usual ones reach 100,000 entries. */
export const MAX_REQUESTS = { min: 1, max: 100_000, usual: 500 };

function wantedEntries(parameters: Parameters): number {
	if (parameters.boolean('returnAll')) return Number.POSITIVE_INFINITY;
	return parameters.optionalNumber('limit', { min: 1, max: 1_000_000 }) ?? DEFAULT_LIMIT;
}

/** With Limit, twice what full pages would need: a list that never fills them has no end either. */
function requestsAllowed(parameters: Parameters, wanted: number): number {
	if (Number.isFinite(wanted)) {
		return Math.max(MAX_REQUESTS.usual, Math.ceil((2 * wanted) / LARGEST_PAGE));
	}
	const given = parameters.collection('options').optionalNumber('maxRequests', MAX_REQUESTS);
	return given ?? MAX_REQUESTS.usual;
}

/**
 * Makes the function that turns an item's parameters into a request. It keeps count of the items
 * for each chat, so it must see the items in their order, each once.
 */
export function makePrepare(
	operation: Operation,
	scope: KeyScope,
): (
	parameters: Parameters,
	input: INodeExecutionData,
	itemIndex: number,
) => PreparedItem | Refusal {
	const placeOf = new Map<string, number>();
	const earlierKey = makeEarlierKey();
	const toSendable = (request: ApiRequest): SendableRequest => {
		const { method, path, query, body, messages, idempotent = operation.idempotent } = request;
		const safe = method === 'GET' || idempotent === true;
		return { method, path: buildPath(path), query, body, safe, messages };
	};
	return (parameters, input, itemIndex) => {
		try {
			const request = operation.request(parameters);
			const { body, fallback } = request;
			const wanted = operation.listing ? wantedEntries(parameters) : 1;
			const sendable = toSendable(request);
			const chat = request.chat === undefined ? '' : chatIdentity(request.chat);
			const place = placeOf.get(chat) ?? 0;
			placeOf.set(chat, place + 1);
			const earlier = earlierKey(input.json);
			const subject = { chat, body, place, earlier };
			const key = request.key && idempotencyKey(request.key, scope, subject);
			return {
				itemIndex,
				request: { ...request, chat },
				sendable: key === undefined ? sendable : { ...sendable, key, safe: true },
				fallback: fallback && { ...fallback, sendable: toSendable(fallback.request) },
				wanted,
				maxRequests: operation.listing?.pages ? requestsAllowed(parameters, wanted) : 1,
				keptFields: parameters.boolean('simplify') ? operation.simplified : undefined,
				notes: parameters.notes,
			};
		} catch (error) {
			return refusalOf(error);
		}
	};
}
