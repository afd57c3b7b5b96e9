import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';

const paramsSchema = z.object({ execution: z.string(), node: z.string().optional() });

/** What n8n gives a node of the request. */
export interface Incoming {
	method: string;
	headers: Record<string, string | string[] | undefined>;
	query: unknown;
	rawBody: Buffer;
	readRawBody(): Promise<void>;
	/** A form as n8n parses it: fields beside files. */
	body?: { data: Record<string, string | string[]> };
}

async function formIn(body: Buffer, type = ''): Promise<Incoming['body']> {
	if (!type.startsWith('multipart/form-data')) return undefined;
	const form = await new Response(body, { headers: { 'content-type': type } }).formData();
	const data: Record<string, string | string[]> = {};
	for (const key of new Set(form.keys())) {
		const [first = '', ...more] = form.getAll(key).map(String);
		data[key] = more.length === 0 ? first : [first, ...more];
	}
	return { data };
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
	/** As the path names it; `undefined` where it does not. */
	node: string | undefined;
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
	// As a proxy that takes the path away under which n8n is reached.
	const app = fastify({
		forceCloseConnections: true,
		rewriteUrl: ({ url = '' }) => url.replace(/^\/n8n(?=\/)/, ''),
	});
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	const route = {
		method: ['GET', 'POST'],
		handler: async (request: FastifyRequest, reply: FastifyReply) => {
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
			const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
			const incoming: Incoming = {
				method: request.method,
				headers: request.headers,
				query: request.query,
				rawBody,
				body: await formIn(rawBody, request.headers['content-type']),
				readRawBody: async () => {},
			};
			const { execution, node } = paramsSchema.parse(request.params);
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
	};
	app.route({ ...route, url: '/webhook-waiting/:execution/:node' });
	app.route({ ...route, url: '/webhook-waiting/:execution' });
	return { app, origin: await app.listen({ port: 0, host: '127.0.0.1' }) };
}
