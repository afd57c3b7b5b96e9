import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { pageFields, pageOf, wholeNumber } from '../../request/paging';
import type { Delivery } from '../../state/webhooks/deliveries';
import { validate } from '../../request/validate';
import { replayView, webhookLogView } from '../../views/webhook';
import { findWebhook, replay } from '../../webhooks/replay';
import type { World } from '../../world';

const listQuery = z
	.object({
		...pageFields,
		sort: z.enum(['asc', 'desc']).default('desc'),
		status: wholeNumber(0).optional(),
		min_status: wholeNumber(0).optional(),
		max_status: wholeNumber(0).optional(),
	})
	.strict();

type ListQuery = z.output<typeof listQuery>;

/** What was delivered (listWebhookLogs, replayWebhookEvent). */
export const webhookLogRoutes =
	(world: World): FastifyPluginAsync =>
	async (app) => {
		const LOGS = '/webhooks/:webhookId/logs';

		app.get<{ Params: { webhookId: string } }>(LOGS, async (request) => {
			const query = validate(listQuery, request.query);
			const { webhookId } = findWebhook(world, request.params.webhookId);
			const deliveries = world.state.deliveries
				.of(webhookId)
				.filter((delivery) => matches(delivery, query));
			if (query.sort === 'desc') deliveries.reverse();
			const { entries, pagination } = pageOf(deliveries, query);
			const returned = entries.length;
			const has_more = pagination.offset + returned < pagination.total;
			return {
				logs: entries.map((delivery) => webhookLogView(world.state, delivery)),
				pagination: { ...pagination, returned, has_more },
			};
		});

		app.post<{ Params: { webhookId: string; eventId: string } }>(
			`${LOGS}/:eventId/replay`,
			async ({ params }) => replayView(await replay(world, params.webhookId, params.eventId)),
		);
	};

/** An attempt without an answer has no status, so no filter by status finds it. */
function matches({ status }: Delivery, query: ListQuery): boolean {
	const { status: exact, min_status: min, max_status: max } = query;
	if (status === 0) return exact === undefined && min === undefined && max === undefined;
	if (exact !== undefined && status !== exact) return false;
	return status >= (min ?? -Infinity) && status <= (max ?? Infinity);
}
