'use strict';

// n8n's lint keeps `path` and `__dirname` out of TypeScript files.
const { join } = require('node:path');
const { readdirSync, readFileSync } = require('node:fs');

/** Folder of the package, whose `dist/` is what the tests run. */
const PACKAGE_FOLDER = join(__dirname, '../../../..');

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

/**
 * What a file of the build exports.
 *
 * @param {string} file below `dist/`
 * @returns {Record<string, unknown>}
 */
const built = (file) => require(join(PACKAGE_FOLDER, 'dist', file));

/**
 * The text of a file of the build.
 *
 * @param {string} file below `dist/`
 */
const textOf = (file) => readFileSync(join(PACKAGE_FOLDER, 'dist', file), 'utf8');

/**
 * The text of a page of the documentation.
 *
 * @param {string} page
 */
const pageOf = (page) => readFileSync(join(PACKAGE_FOLDER, page), 'utf8');

/**
 * The items that a page of the documentation gives as JSON.
 *
 * @param {string} page
 * @returns {Array<Record<string, object>>}
 */
const samplesIn = (page) => JSON.parse(/```json\n([^]*?)```/.exec(pageOf(page))?.[1] ?? '[]');

module.exports = { PACKAGE_FOLDER, built, filesIn, pageOf, samplesIn, textOf };
