import { fastify, type FastifyInstance } from 'fastify';

import { keepOnDisk, open } from './binaryStore.cjs';

/** The part of n8n that gives out files by signed addresses. */
export interface FileHost {
	/** What n8n calls `restApiUrl`. */
	readonly restApiUrl: string;
	/** Addresses that were opened, path and query. */
	readonly opened: string[];
}

/** Gives out the files of n8n's store, as n8n does under `/rest/binary-data/signed`. */
export function startFileHost(): FileHost {
	let app: FastifyInstance | undefined;
	let origin = '';
	const opened: string[] = [];
	beforeAll(async () => {
		await keepOnDisk();
		app = fastify({ forceCloseConnections: true });
		app.get<{ Querystring: { token?: string } }>(
			'/rest/binary-data/signed',
			async (request, reply) => {
				opened.push(request.url);
				const file = await open(request.query.token ?? '');
				if (!file) return await reply.code(400).send('invalid token');
				return await reply.type(file.mimeType ?? 'application/octet-stream').send(file.bytes);
			},
		);
		origin = await app.listen({ port: 0, host: '127.0.0.1' });
	});
	beforeEach(() => {
		opened.length = 0;
	});
	afterAll(async () => await app?.close());
	return {
		get restApiUrl() {
			return `${origin}/rest`;
		},
		opened,
	};
}
