'use strict';

const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const { PACKAGE_FOLDER } = require('../support/package/packageFolder.cjs');

/**
 * A file that tests make and compare with: written anew under Jest's `--updateSnapshot`.
 *
 * @param {string} name below the folder of the package
 * @param {unknown} value what is to stand in it
 * @returns {unknown} what stands in it
 */
function keptFile(name, value) {
	const file = path.join(PACKAGE_FOLDER, name);
	const { snapshotState } = expect.getState();
	if (snapshotState._updateSnapshot === 'all') {
		writeFileSync(file, `${JSON.stringify(value, null, '\t')}\n`);
	}
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

module.exports = { keptFile };
