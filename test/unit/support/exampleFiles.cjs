'use strict';

// n8n's lint keeps `fs`, `path` and `__dirname` out of TypeScript files.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const FOLDER = join(__dirname, '../../../examples');

/** Names of the example workflows, in the order of the folder. */
exports.FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

/**
 * The text of a file in the folder `examples`.
 *
 * @param {string} file
 * @returns {string}
 */
exports.textOf = (file) => readFileSync(join(FOLDER, file), 'utf8');
