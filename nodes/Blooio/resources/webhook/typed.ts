import type { ApiRequest } from '../../engine/operation';

/**
 * A request that sets the events of a webhook. Deployments that follow the OpenAPI document do not
 * know `poll`; there all events are the nearest to it.
 */
export function typed(request: ApiRequest): ApiRequest {
	if (request.body?.webhook_type !== 'poll') return request;
	return {
		...request,
		fallback: {
			status: 400,
			request: { ...request, body: { ...request.body, webhook_type: 'all' } },
		},
	};
}
