'use strict';

// n8n's lint keeps the file system out of TypeScript files.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * The text of a page of the documentation.
 *
 * @param {string} name
 * @returns {string}
 */
exports.pageOf = (name) => readFileSync(join(__dirname, '../../../docs', name), 'utf8');
