'use strict';

// n8n's lint keeps Node.js's own modules out of TypeScript files.
const { Readable } = require('node:stream');

/**
 * A stream that gives these pieces, one as it is asked for.
 *
 * @param {Iterable<Uint8Array>} pieces
 */
exports.streamOf = (pieces) => Readable.from(pieces, { objectMode: true, highWaterMark: 1 });

/**
 * A stream that begins and then stalls.
 *
 * @param {string} beginning
 */
exports.stalled = (beginning) => {
	const stream = new Readable({ read: () => undefined });
	stream.push(beginning);
	return stream;
};
