'use strict';

const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const FOLDER = join(__dirname, '../../../../shared');

/** Whether the vendor's documents lie beside the repository. */
exports.sharedIsPresent = existsSync(FOLDER);

/**
 * Reads one of them.
 *
 * @param {string} path below the folder
 * @returns {string}
 */
exports.readShared = (path) => readFileSync(join(FOLDER, path), 'utf8');
