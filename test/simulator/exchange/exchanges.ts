import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { authenticate } from './auth';
import { answerInstead, dropConnection, truncateAnswer } from '../failures/perform';
import { logEntry } from './requestLog';
import type { World } from '../world';

/** Log, failures and authentication around the routes of an API. */
export function exchanges(app: FastifyInstance, world: World): void {
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
}

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
