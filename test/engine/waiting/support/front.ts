import { fastify } from 'fastify';

/** Headers of the connection to it, not of what it passes on. */
const ITS_OWN = new Set(['host', 'connection', 'content-length']);

/** A server that passes on what it is asked. */
export interface Front {
	origin: string;
	/** Whether it passes anything on; otherwise it answers as a proxy whose server is away. */
	isOpen: boolean;
	/** Whether it answers as an n8n that starts. */
	starts: boolean;
	/** Answers the next call of such a path by itself. */
	refuseOnce(path: string, status: number): void;
	close(): Promise<void>;
}

/** What stands before two servers that together are one n8n: each gets the paths that begin so. */
export async function serveFront(
	origins: ReadonlyArray<readonly [path: string, origin: string]>,
): Promise<Front> {
	const refusals: Array<readonly [path: string, status: number]> = [];
	const front: Front = {
		origin: '',
		isOpen: true,
		starts: false,
		refuseOnce: (path, status) => void refusals.push([path, status]),
		close: async () => await app.close(),
	};
	const app = fastify({ forceCloseConnections: true });
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	app.all('/*', async ({ method, url, headers, body }, reply) => {
		// abstract-server of n8n 2.41, as long as the database is being migrated.
		if (front.starts) return await reply.type('text/html').send('n8n is starting up. Please wait');
		if (!front.isOpen) return await reply.code(502).send();
		const refusal = refusals.findIndex(([path]) => url.startsWith(path));
		if (refusal >= 0) return await reply.code(refusals.splice(refusal, 1)[0]?.[1] ?? 502).send();
		const [, origin = ''] = origins.find(([path]) => url.startsWith(path)) ?? [];
		const others = Object.entries(headers).filter(([name]) => !ITS_OWN.has(name));
		const answer = await fetch(`${origin}${url}`, {
			method,
			headers: Object.fromEntries(others.map(([name, value]) => [name, String(value)])),
			...(Buffer.isBuffer(body) && { body: new Uint8Array(body) }),
		});
		const type = answer.headers.get('content-type') ?? 'application/json';
		return await reply
			.code(answer.status)
			.type(type)
			.send(await answer.text());
	});
	const origin = await app.listen({ port: 0, host: '127.0.0.1' });
	front.origin = origin;
	return front;
}
