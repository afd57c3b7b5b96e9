import { fastify, type FastifyInstance } from 'fastify';

/** A request as n8n hands it to a webhook: nothing read yet. */
export interface Incoming {
	headers: Record<string, string | string[] | undefined>;
	rawBody?: Buffer;
	readRawBody(): Promise<void>;
	/** n8n's parsed body. */
	body?: unknown;
}

/** The part of an Express response that a node may use. */
export interface Outgoing {
	readonly statusCode: number;
	/** Whether the answer is complete. */
	readonly writableEnded: boolean;
	status(code: number): Outgoing;
	json(body: unknown): Outgoing;
}

/** Called for each POST below /webhook or /webhook-test; answers by `response`. */
export type Handler = (request: Incoming, response: Outgoing, isTest: boolean) => Promise<void>;

/** n8n's limit for bodies, here small enough to be met by a test. */
export const PAYLOAD_LIMIT = 200_000;

/** A server that takes deliveries with their raw bytes. */
export async function serve(handler: Handler): Promise<{ app: FastifyInstance; origin: string }> {
	const app = fastify({ bodyLimit: 10 * PAYLOAD_LIMIT, forceCloseConnections: true });
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	app.post<{ Params: { base: string } }>('/:base/*', async (request, reply) => {
		const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
		const incoming: Incoming = {
			headers: request.headers,
			async readRawBody() {
				if (bytes.length > PAYLOAD_LIMIT) {
					// As the library does that n8n reads bodies with.
					throw Object.assign(new Error('request entity too large'), { status: 413 });
				}
				incoming.rawBody = bytes;
			},
		};
		await new Promise<void>((resolve) => {
			let isEnded = false;
			const response: Outgoing = {
				get statusCode() {
					return reply.statusCode;
				},
				get writableEnded() {
					return isEnded;
				},
				status(code) {
					void reply.code(code);
					return response;
				},
				json(body) {
					isEnded = true;
					void reply.send(body);
					resolve();
					return response;
				},
			};
			void handler(incoming, response, request.params.base === 'webhook-test');
		});
		return reply;
	});
	return { app, origin: await app.listen({ port: 0, host: '127.0.0.1' }) };
}
