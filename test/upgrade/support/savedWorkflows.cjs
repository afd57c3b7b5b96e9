'use strict';

// n8n's lint keeps the file system out of TypeScript files.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const FOLDER = join(__dirname, '../workflows');

/**
 * The workflows that people may have saved with a released version.
 *
 * @returns {Array<{ version: string, name: string, json: any }>}
 */
const savedWorkflows = () =>
	readdirSync(FOLDER).flatMap((version) =>
		readdirSync(join(FOLDER, version))
			.filter((file) => file.endsWith('.json'))
			.sort()
			.map((file) => ({
				version,
				name: file.replace(/\.json$/, ''),
				json: JSON.parse(readFileSync(join(FOLDER, version, file), 'utf8')),
			})),
	);

module.exports = { savedWorkflows };
