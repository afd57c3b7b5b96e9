import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { authenticate } from './auth';
import { notFound } from './errors';
import { answerInstead, dropConnection, truncateAnswer } from './failures/perform';
import { logEntry } from './requestLog';
import { RESOURCES } from './routes/resources';
import { webhookLogRoutes } from './routes/account/webhookLogs';
import { webhookRoutes } from './routes/account/webhooks';
import type { World } from './world';

/** The API itself: log, failures and authentication around the resources. */
export const api =
	(world: World): FastifyPluginAsync =>
	async (app) => {
		const { state, log, failures, delay, hanging } = world;

		app.addHook('onRequest', (request, reply, done) => {
			const { method, raw } = request;
			const entry = logEntry(state.clock(), method, raw.url ?? '', raw.headers);
			request.exchange = { entry, rule: null, key: null };
			log.open(entry);
			reply.raw.once('close', () => {
				hanging.delete(reply);
				log.close(entry);
			});
			done();
		});

		app.addHook('preHandler', (request, reply, done) => {
			const { exchange } = request;
			if (!exchange) return done();
			const { entry } = exchange;
			entry.body = request.body;
			const rule = (exchange.rule = failures.take(entry.method, entry.path));
			if (rule && 'hang' in rule) {
				hanging.add(reply);
				return;
			}
			if (rule && 'drop' in rule && rule.drop === 'before') return dropConnection(reply);
			if (rule && answerInstead(reply, rule)) return;
			exchange.key = authenticate(state, request.headers.authorization, entry.path);
			done();
		});

		app.addHook('onSend', (request, reply, payload, done) => {
			if (!delay.isSet) return finish(request, reply, payload, done);
			void delay.pass().then(() => finish(request, reply, payload, done));
		});

		app.setNotFoundHandler((request) => {
			throw notFound(`Resource not found: ${request.method} ${request.url}`);
		});
		for (const routes of RESOURCES) await app.register(routes(state));
		await app.register(webhookRoutes(world));
		await app.register(webhookLogRoutes(world));
	};

function finish(
	{ exchange }: FastifyRequest,
	reply: FastifyReply,
	payload: unknown,
	done: () => void,
): void {
	const rule = exchange?.rule;
	if (rule && 'drop' in rule) return dropConnection(reply);
	if (exchange) exchange.entry.status = reply.statusCode;
	if (rule && 'truncate' in rule) return truncateAnswer(reply, payload);
	done();
}
