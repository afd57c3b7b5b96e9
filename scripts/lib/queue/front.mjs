import http from 'node:http';

/**
 * @typedef {object} Front
 * @property {string} url the address that others know, without a trailing slash
 * @property {string[]} mainPaths what has been handed to the main process since the start, without
 *   its query
 * @property {(backends: { main: string, webhook: string }) => void} open where calls go from now on
 * @property {() => Promise<void>} stop
 */

/** What the main process alone answers, and others must be able to open: files by signed addresses. */
const FOR_MAIN = '/rest/binary-data/signed';

/**
 * The reverse proxy that stands before n8n in queue mode: webhooks go to the webhook process, the
 * addresses of files to the main process, and nothing else gets through.
 *
 * @returns {Promise<Front>}
 */
export async function startFront() {
	/** @type {{ main: string, webhook: string } | undefined} */
	let backends;
	/** @type {string[]} */
	const mainPaths = [];
	const server = http.createServer((request, response) => {
		const [path = ''] = (request.url ?? '').split('?');
		const isFile = path === FOR_MAIN;
		if (isFile) mainPaths.push(path);
		const isOpen = isFile || path.startsWith('/webhook');
		const backend = isFile ? backends?.main : backends?.webhook;
		if (!isOpen || backend === undefined) {
			response.writeHead(404).end();
			return;
		}
		const { method, headers } = request;
		const forwarded = http.request(backend + request.url, { method, headers }, (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
		});
		forwarded.on('error', () => response.writeHead(502).end());
		request.pipe(forwarded);
	});
	await new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => resolve(undefined));
	});
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}`,
		mainPaths,
		open(given) {
			backends = given;
		},
		async stop() {
			server.closeAllConnections();
			await new Promise((resolve) => {
				server.close(resolve);
			});
		},
	};
}
