import { fastify } from 'fastify';

/** A proxy before n8n that takes a path prefix off, as people have it who give n8n a part of a domain. */
export interface PathProxy {
	/** What people set WEBHOOK_URL to. */
	url: string;
	/** Where n8n is; known only once it runs. */
	target: string;
	close(): Promise<void>;
}

/** Starts the proxy, on a port of its own. */
export async function startPathProxy(prefix: string): Promise<PathProxy> {
	const app = fastify({ bodyLimit: 32 * 1024 * 1024, forceCloseConnections: true });
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	const proxy: PathProxy = { url: '', target: '', close: async () => await app.close() };
	app.all(`${prefix}*`, async (request, reply) => {
		const headers = new Headers();
		for (const [name, value] of Object.entries(request.headers)) {
			if (typeof value === 'string' && !/^(host|connection|content-length)$/.test(name)) {
				headers.set(name, value);
			}
		}
		const answer = await fetch(`${proxy.target}/${request.url.slice(prefix.length)}`, {
			method: request.method,
			headers,
			body: Buffer.isBuffer(request.body) ? request.body : undefined,
		});
		return await reply
			.code(answer.status)
			.type(answer.headers.get('content-type') ?? 'text/plain')
			.send(Buffer.from(await answer.arrayBuffer()));
	});
	const origin = await app.listen({ port: 0, host: '127.0.0.1' });
	proxy.url = `${origin}${prefix}`;
	return proxy;
}
