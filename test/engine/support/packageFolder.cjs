'use strict';

// n8n's lint keeps `path` and `__dirname` out of TypeScript files.
const { join } = require('node:path');
const { readdirSync } = require('node:fs');

/** Folder of the package, whose `dist/` is what the tests run. */
const PACKAGE_FOLDER = join(__dirname, '../../..');

/**
 * Files below a folder of the package, with `/` between names.
 *
 * @param {string} folder
 * @returns {string[]}
 */
function filesIn(folder) {
	return readdirSync(join(PACKAGE_FOLDER, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(join(PACKAGE_FOLDER, folder).length + 1)
				.replaceAll('\\', '/'),
		)
		.sort();
}

module.exports = { PACKAGE_FOLDER, filesIn };
