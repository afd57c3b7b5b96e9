import { fastify } from 'fastify';

/** A server with files that are easy and hard to fetch. */
export interface FileServer {
	origin: string;
	/** Headers of the requests. */
	readonly requests: Array<Record<string, unknown>>;
	close(): Promise<void>;
}

/** A file of 1,000 bytes. */
export const FILE = Buffer.alloc(1000, 'x');

/** Chunks for ever, or until nobody reads on. */
async function* endless() {
	for (;;) yield FILE;
}

/** One chunk, then nothing. */
async function* stalled(): AsyncGenerator<Buffer> {
	yield FILE;
	await new Promise<never>(() => undefined);
}

/** Starts the server. */
export async function startFiles(): Promise<FileServer> {
	const app = fastify({ forceCloseConnections: true });
	const requests: FileServer['requests'] = [];
	app.addHook('onRequest', async ({ headers }) => void requests.push(headers));
	app.get('/photo one.jpg', async (_request, reply) => await reply.type('image/jpeg').send(FILE));
	app.get('/moved', async (_request, reply) => reply.redirect('/photo%20one.jpg', 302));
	app.get('/circle', async (_request, reply) => reply.redirect('/circle', 302));
	app.get('/away', async (_request, reply) => reply.redirect('http://192.168.1.1/router', 302));
	app.get('/large', async (_request, reply) => await reply.send(Buffer.alloc(1_100_000)));
	app.get('/endless', async (_request, reply) => await reply.send(ReadableStream.from(endless())));
	app.get('/stalled', async (_request, reply) => await reply.send(ReadableStream.from(stalled())));
	app.get('/silent', async () => await new Promise<never>(() => undefined));
	return {
		origin: await app.listen({ port: 0, host: '127.0.0.1' }),
		requests,
		close: async () => await app.close(),
	};
}
