import { fastify } from 'fastify';

import { VOICE_MEMO } from '../../../simulator';

/** A server with files that are easy and hard to fetch. */
export interface FileServer {
	origin: string;
	/** Headers of the requests. */
	readonly requests: Array<Record<string, unknown>>;
	close(): Promise<void>;
}

/** A file of 1,000 bytes. */
export const FILE = Buffer.alloc(1000, 'x');

/** A picture, as far as its first bytes tell. */
export const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** Chunks for ever, or until nobody reads on. */
async function* endless() {
	for (;;) yield FILE;
}

/** One chunk, then nothing. */
async function* stalled(): AsyncGenerator<Buffer> {
	yield FILE;
	await new Promise<never>(() => undefined);
}

/**
 * Starts the server.
 *
 * @param api gives the base URL of an API for which it answers too, as a proxy in between does
 */
export async function startFiles(api?: () => string): Promise<FileServer> {
	const app = fastify({ forceCloseConnections: true });
	const requests: FileServer['requests'] = [];
	if (api) {
		app.get('/v2/api/*', async ({ url, headers: { authorization = '' } }, reply) => {
			const { status, ...answer } = await fetch(api() + url.slice('/v2/api'.length), {
				headers: { authorization },
			}).then(async (response) => ({ status: response.status, body: await response.text() }));
			return await reply.code(status).type('application/json').send(answer.body);
		});
	}
	app.addHook('onRequest', async ({ headers, url }) => {
		if (!url.startsWith('/v2/api/')) requests.push(headers);
	});
	app.get('/photo one.jpg', async (_request, reply) => await reply.type('image/jpeg').send(FILE));
	app.get('/moved', async (_request, reply) => reply.redirect('/photo%20one.jpg', 302));
	app.get('/circle', async (_request, reply) => reply.redirect('/circle', 302));
	app.get('/away', async (_request, reply) => reply.redirect('http://192.168.1.1/router', 302));
	const octets = 'application/octet-stream';
	app.get('/png', async (_request, reply) => await reply.type(octets).send(PNG));
	app.get(
		'/IMG_1.HEIC',
		async (_request, reply) => await reply.type('binary/octet-stream').send('?'),
	);
	app.get('/voice.caf', async (_request, reply) => await reply.type(octets).send('caff\0\u0001'));
	app.get('/memo/Audio Message.caf', async (_request, reply) => {
		await reply.type('audio/x-caf').send(VOICE_MEMO);
	});
	app.get('/7f3a', async (_request, reply) => await reply.type('audio/mp4').send('?'));
	app.get(
		'/dispo/7f3a',
		async (_request, reply) =>
			await reply
				.header(
					'content-disposition',
					`attachment; filename="invoice.pdf"; filename*=UTF-8''Rechnung%20%C3%A4.pdf`,
				)
				.send('%PDF-1.7'),
	);
	app.get('/to-name', async (_request, reply) => reply.redirect('/final%20name.bin', 302));
	app.get('/final name.bin', async (_request, reply) => await reply.type(octets).send('?'));
	app.get('/broken-off', async (_request, reply) => {
		reply.hijack();
		reply.raw.writeHead(200, { 'content-length': '1000', 'content-type': 'image/jpeg' });
		reply.raw.write('x'.repeat(100), () => reply.raw.destroy());
	});
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
