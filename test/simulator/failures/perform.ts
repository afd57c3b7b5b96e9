import type { FastifyReply } from 'fastify';
import type { FailureRule } from './rule';

/** Breaks the connection without an answer, as a crash or a lost network would. */
export const dropConnection = (reply: FastifyReply): void => {
	reply.raw.socket?.destroy();
};

/** Announces the whole body, sends half of it and breaks the connection. */
export function truncateAnswer(reply: FastifyReply, payload: unknown): void {
	const body = Buffer.from(typeof payload === 'string' ? payload : '');
	// The framework would correct a wrong content-length, hence past it.
	reply.raw.writeHead(reply.statusCode, {
		'content-type': 'application/json',
		'content-length': body.length || 1,
	});
	reply.raw.flushHeaders();
	reply.raw.write(body.subarray(0, Math.floor(body.length / 2)), () => dropConnection(reply));
}

/** Whether the rule answers in place of the API; false for the other modes. */
export function answerInstead(reply: FastifyReply, rule: FailureRule): boolean {
	if ('respond' in rule) {
		const { status, body, headers = {} } = rule.respond;
		const message = 'Simulated failure.';
		void reply
			.code(status)
			.headers(headers)
			.send(body ?? { error: 'ApiError', message, status });
		return true;
	}
	if ('html' in rule) {
		const page = `<html><body><h1>${rule.status}</h1></body></html>`;
		void reply.code(rule.status).type('text/html').send(page);
		return true;
	}
	if ('empty' in rule) {
		void reply.code(rule.status).send();
		return true;
	}
	return false;
}
