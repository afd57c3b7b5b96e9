import { fastify, type FastifyInstance } from 'fastify';

/** What n8n gives a node of the request. */
export interface Incoming {
	method: string;
	headers: Record<string, string | string[] | undefined>;
	query: unknown;
	rawBody: Buffer;
	readRawBody(): Promise<void>;
}

/** The part of an Express response that the node uses. */
export interface Outgoing {
	status(code: number): Outgoing;
	set(headers: Record<string, string>): Outgoing;
	json(body: unknown): Outgoing;
	send(body: unknown): Outgoing;
	once(event: 'close', listener: () => void): Outgoing;
	readonly statusCode: number;
	readonly writableFinished: boolean;
}

/** A call of a resume URL. */
export interface Call {
	execution: string;
	node: string;
	/** Path and query, as they came. */
	url: string;
	request: Incoming;
	response: Outgoing;
}

/** Takes a call; `undefined` when the node has answered by itself, `drop` to break it off. */
export type Receive = (
	call: Call,
) => Promise<{ status: number; body: unknown } | 'drop' | undefined>;

/** A server for resume URLs, which answers like n8n: text as HTML, anything else as JSON. */
export async function serveWaits(
	receive: Receive,
): Promise<{ app: FastifyInstance; origin: string }> {
	const app = fastify({ forceCloseConnections: true });
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	app.route<{ Params: { execution: string; node: string } }>({
		method: ['GET', 'POST'],
		url: '/webhook-waiting/:execution/:node',
		handler: async (request, reply) => {
			const answer = (body: unknown) =>
				typeof body === 'string'
					? reply.type('text/html; charset=utf-8').send(body)
					: reply.send(body ?? {});
			const response: Outgoing = {
				status: (code) => (void reply.code(code), response),
				set: (headers) => (void reply.headers(headers), response),
				json: (body) => (void reply.send(body), response),
				send: (body) => (void answer(body), response),
				once: (event, listener) => (void reply.raw.once(event, listener), response),
				get statusCode() {
					return reply.raw.statusCode;
				},
				get writableFinished() {
					return reply.raw.writableFinished;
				},
			};
			const incoming: Incoming = {
				method: request.method,
				headers: request.headers,
				query: request.query,
				rawBody: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
				readRawBody: async () => {},
			};
			const { execution, node } = request.params;
			const given = await receive({
				execution,
				node,
				url: request.url,
				request: incoming,
				response,
			});
			if (given === 'drop') request.raw.destroy();
			else if (given) {
				void reply.code(given.status);
				answer(given.body);
			}
			return reply;
		},
	});
	return { app, origin: await app.listen({ port: 0, host: '127.0.0.1' }) };
}
