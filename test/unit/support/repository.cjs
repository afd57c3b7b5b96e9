'use strict';

// n8n's lint keeps the file system out of TypeScript files.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '../../..');

/**
 * The text of a file of the repository.
 *
 * @param {string} path with `/` between names
 * @returns {string}
 */
const readRepository = (path) => readFileSync(join(ROOT, path), 'utf8');

/**
 * Names of the files in a folder of the repository, without those in folders below.
 *
 * @param {string} folder
 * @returns {string[]}
 */
const namesIn = (folder) =>
	readdirSync(join(ROOT, folder), { withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => name)
		.sort();

module.exports = { namesIn, readRepository };
