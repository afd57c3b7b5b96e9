import fastify, { type FastifyInstance } from 'fastify';
import { api } from './api';
import { asApiError, badRequest, notFound } from './errors';
import { peoplesFiles } from './people/files';
import { controlRoutes } from './routes/control/control';
import { channelsApi } from './v4/api';
import type { World } from './world';

/** Longest chat id of a path, in characters: multi-recipient lists go beyond the usual 100. */
const LONGEST_CHAT_ID = 16_384;

/** The web server: the API, the controls, and one form for every error. */
export function buildApp(world: World, reset: () => void): FastifyInstance {
	const app = fastify({
		// Otherwise closing would wait for connections that hang on purpose.
		forceCloseConnections: true,
		exposeHeadRoutes: false,
		bodyLimit: 10 * 1024 * 1024,
		routerOptions: { maxParamLength: LONGEST_CHAT_ID },
	});
	app.decorateRequest('exchange', null);

	app.removeContentTypeParser('application/json');
	app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
		try {
			done(null, text.length === 0 ? undefined : JSON.parse(text.toString()));
		} catch {
			done(badRequest('The body is not valid JSON.'), undefined);
		}
	});

	app.setErrorHandler(async (error, _request, reply) => {
		const answer = asApiError(error);
		return await reply.code(answer.status).send(answer.toBody());
	});
	app.setNotFoundHandler((request) => {
		throw notFound(`Resource not found: ${request.method} ${request.url}`);
	});

	void app.register(api(world), { prefix: '/v2/api' });
	void app.register(channelsApi(world), { prefix: '/v4' });
	void app.register(peoplesFiles, { prefix: '/files' });
	void app.register(controlRoutes(world, reset), { prefix: '/__control' });
	return app;
}
