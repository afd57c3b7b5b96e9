'use strict';

const { createBrotliCompress, createGzip, constants } = require('node:zlib');

const MB = 1024 * 1024;

/**
 * How an API can misbehave. Each gets the response and writes to it, or to its socket.
 *
 * @typedef {(response: import('node:http').ServerResponse, request: import('node:http').IncomingMessage)
 *   => void | Promise<void>} Behaviour
 */

/**
 * An answer, whole and at once.
 *
 * @param {number} status
 * @param {unknown} body a function makes it when it is first asked for
 * @param {Record<string, string>} [headers]
 * @returns {Behaviour}
 */
const answer = (status, body, headers = {}) => {
	/** @type {Buffer | undefined} */
	let bytes;
	const made = () => {
		const value = typeof body === 'function' ? body() : body;
		return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
	};
	return (response) => {
		bytes ??= made();
		response.writeHead(status, { 'content-type': 'application/json', ...headers });
		response.end(bytes);
	};
};

/**
 * @param {string} text
 * @returns {Behaviour}
 */
const raw = (text) => (response) => void response.socket?.write(text);

/**
 * Writes again and again until nobody listens any more.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {string | Buffer} piece
 * @param {number} everyMs
 */
function drip(response, piece, everyMs) {
	const timer = setInterval(() => response.write(piece), everyMs);
	response.on('close', () => clearInterval(timer));
}

/** @param {import('node:http').ServerResponse} response */
function pour(response) {
	const piece = Buffer.alloc(MB, ' ');
	const more = () => {
		while (!response.destroyed && response.write(piece));
		if (!response.destroyed) response.once('drain', more);
	};
	more();
}

/**
 * @param {import('node:stream').Transform} packer
 * @param {number} megabytes
 * @returns {Promise<Buffer>}
 */
async function packed(packer, megabytes) {
	const chunks = /** @type {Buffer[]} */ ([]);
	packer.on('data', (chunk) => chunks.push(chunk));
	const ended = new Promise((resolve) => packer.once('end', resolve));
	packer.write('["');
	for (let count = 0; count < megabytes; count++) {
		if (!packer.write(Buffer.alloc(MB, 'x'))) {
			await new Promise((resolve) => packer.once('drain', resolve));
		}
	}
	packer.end('"]');
	await ended;
	return Buffer.concat(chunks);
}

/** @type {Map<string, Promise<Buffer>>} */
const bombs = new Map();

/**
 * @param {'br' | 'gzip'} encoding
 * @returns {Behaviour}
 */
const bomb = (encoding) => async (response) => {
	const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
	const made =
		bombs.get(encoding) ??
		packed(encoding === 'br' ? createBrotliCompress(quality) : createGzip({ level: 1 }), 400);
	bombs.set(encoding, made);
	const bytes = await made;
	response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding });
	response.end(bytes);
};

const EVIL_IDS = Object.fromEntries(
	['message_id', 'chat_id', 'webhook_id', 'group_id', 'poll_id', 'id', 'contact_id'].map((name) => [
		name,
		'..',
	]),
);

const LISTS = [
	...['messages', 'contacts', 'chats', 'groups', 'members', 'numbers', 'webhooks', 'logs', 'tags'],
	...['friends', 'results'],
];

/** By which lists know their entries again. */
const IDENTITIES = [
	...['id', 'message_id', 'contact_id', 'group_id', 'webhook_id', 'event_id', 'attempted_time'],
	...['phone_number', 'handle', 'tag', 'identity_id', 'type'],
];

/** @param {string} name */
const entry = (name) => Object.fromEntries(IDENTITIES.map((identity) => [identity, name]));

/**
 * An answer that holds the list that is asked for, or each where that is not clear, and says that there is
 * more: by a total, and by a cursor.
 *
 * @param {(name: string) => unknown} list
 * @param {(request: import('node:http').IncomingMessage) => unknown} total
 * @returns {Behaviour}
 */
const lists = (list, total) => (response, request) => {
	const meant = LISTS.filter((name) => request.url?.includes(`/${name}`));
	const entries = (meant.length > 0 ? meant : LISTS).map((name) => [name, list(name)]);
	const more = total(request);
	const body = { data: list('data'), has_more: true, next_cursor: `after ${more}` };
	answer(200, { ...Object.fromEntries(entries), ...body, pagination: { total: more } })(
		response,
		request,
	);
};

let told = 0;

/** @type {Record<string, Behaviour>} */
const BEHAVIOURS = {
	'HTTP 101': raw('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\n\r\n'),
	'no answer': () => undefined,
	'a head that drips': (response) => {
		response.socket?.write('HTTP/1.1 200 OK\r\n');
		const timer = setInterval(() => response.socket?.write('x: y\r\n'), 100);
		response.socket?.on('close', () => clearInterval(timer));
	},
	'a body that drips': (response) => {
		response.writeHead(200, { 'content-type': 'application/json' });
		drip(response, ' ', 100);
	},
	'a body that stalls': (response) => {
		response.writeHead(200, { 'content-type': 'application/json' });
		response.write('{"messages":[');
	},
	'a body without end': (response) => {
		response.writeHead(200, { 'content-type': 'application/json' });
		pour(response);
	},
	'an error without end': (response) => {
		response.writeHead(400, { 'content-type': 'application/json' });
		pour(response);
	},
	'400 MB in 1 kB of brotli': bomb('br'),
	'400 MB in gzip': bomb('gzip'),
	'damaged gzip': answer(200, 'this is no gzip', { 'content-encoding': 'gzip' }),
	'100,000 levels': answer(200, `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
	'an error of 100,000 levels': answer(
		400,
		`{"error":"ApiError","message":"No","a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
	),
	'a million empty objects': answer(200, () => `{"messages":[${'{},'.repeat(1_000_001)}{}]}`),
	'an error of 10 MB': answer(400, () => ({
		error: 'ApiError',
		message: 'm'.repeat(3 * MB),
		code: 'c'.repeat(3 * MB),
		more: 'x'.repeat(4 * MB),
	})),
	'a nested error of 10 MB': answer(400, () => ({
		error: {
			code: 'c'.repeat(3 * MB),
			message: 'm'.repeat(3 * MB),
			details: { more: 'x'.repeat(4 * MB), and: { error: { error: { code: {} } } } },
		},
	})),
	'a fan-out of nonsense': answer(207, {
		data: [null, 1, 'x', [], {}, { status: 'failed' }, { status: {}, error: [], fallback: 7 }],
		fan_out: true,
	}),
	'an error of 100,000 fields': answer(400, () => {
		const fields = Array.from({ length: 100_000 }, (_, index) => [`field_${index}`, index]);
		return { error: 'ApiError', message: 'No', ...Object.fromEntries(fields) };
	}),
	'a body that is cut off': (response) => {
		response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
		response.write('{"message_id":"msg_1"');
		setTimeout(() => response.destroy(), 5);
	},
	'a reset': (response) => void response.socket?.resetAndDestroy(),
	'another protocol': raw('SSH-2.0-OpenSSH_9.6\r\n'),
	'headers of 1 MB': raw(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(MB)}\r\n\r\n`),
	'a web page': answer(200, '<!doctype html><title>Welcome</title>', {
		'content-type': 'text/html',
	}),
	'a web page with 404': answer(404, '<!doctype html><title>Not found</title>'),
	'a web page with 503': answer(503, '<!doctype html><title>Bad gateway</title>'),
	'a redirect to itself': (response, request) =>
		answer(302, '', { location: request.url ?? '/' })(response, request),
	nothing: answer(200, ''),
	'HTTP 204': (response) => void response.writeHead(204).end(),
	'JSON null': answer(200, 'null'),
	'a number': answer(200, '42'),
	'a list': answer(200, []),
	'an empty object': answer(200, {}),
	'IDs that lead elsewhere': answer(200, EVIL_IDS),
	'lists that are null': lists(
		() => null,
		() => 5,
	),
	'lists of nonsense': lists(
		() => [null, 1, 'x', [], { id: '..' }, { id: {} }],
		() => Number.MAX_SAFE_INTEGER,
	),
	'the same page for ever': lists(
		(name) => Array.from({ length: 200 }, (_, index) => entry(`${name}${index}`)),
		() => 1e15,
	),
	'ever new pages': lists(
		(name) => Array.from({ length: 200 }, () => entry(`${name}${told++}`)),
		() => 1e15,
	),
	'a total that grows': lists(
		(name) => Array.from({ length: 200 }, () => entry(`${name}${told++}`)),
		() => told * 2,
	),
	'a total that shrinks': lists(
		(name) => Array.from({ length: 200 }, (_, index) => entry(`${name}${index}`)),
		() => Math.max(0, 2000 - told++),
	),
};

module.exports = { BEHAVIOURS, answer };
