'use strict';

const { request } = require('node:http');
const { gzipSync } = require('node:zlib');

/**
 * Posts bytes as they are, each header as often as it is given.
 *
 * @param {string} url
 * @param {Uint8Array} body
 * @param {Record<string, string | string[]>} headers
 * @returns {Promise<number>} the status
 */
exports.postRaw = (url, body, headers) =>
	new Promise((resolve, reject) => {
		const outgoing = request(url, { method: 'POST', headers }, (answer) => {
			answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
		});
		outgoing.on('error', reject).end(body);
	});

/** @param {Uint8Array} bytes @returns {Uint8Array} */
exports.packed = (bytes) => gzipSync(bytes);
