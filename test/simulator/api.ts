import type { FastifyPluginAsync } from 'fastify';
import { notFound } from './errors';
import { exchanges } from './exchange/exchanges';
import { RESOURCES } from './routes/resources';
import { webhookLogRoutes } from './routes/account/webhookLogs';
import { webhookRoutes } from './routes/account/webhooks';
import type { World } from './world';

/** The API itself: log, failures and authentication around the resources. */
export const api =
	(world: World): FastifyPluginAsync =>
	async (app) => {
		const { state } = world;
		exchanges(app, world);
		app.setNotFoundHandler((request) => {
			throw notFound(`Resource not found: ${request.method} ${request.url}`);
		});
		for (const routes of RESOURCES) await app.register(routes(state));
		await app.register(webhookRoutes(world));
		await app.register(webhookLogRoutes(world));
	};
