'use strict';

// n8n's lint keeps the file system out of TypeScript files.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { PACKAGE_FOLDER } = require('./package/packageFolder.cjs');

const FILE = join(PACKAGE_FOLDER, '../shared/api/blooio-v2.openapi.json');

/**
 * Blooio's OpenAPI document, where it lies beside the package; `undefined` elsewhere.
 *
 * @returns {Record<string, unknown> | undefined}
 */
const readApiDocument = () =>
	existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : undefined;

module.exports = { readApiDocument };
