import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The files of an n8n user folder in which a text stands: database, logs, whatever n8n keeps.
 * Installed packages are left out.
 *
 * @param {string} userFolder
 * @param {string} text
 * @returns {string[]} paths relative to the folder
 */
export function filesWith(userFolder, text) {
	return readdirSync(userFolder, { recursive: true, encoding: 'utf8' })
		.filter((file) => !file.includes('node_modules'))
		.filter((file) => statSync(path.join(userFolder, file)).isFile())
		.filter((file) => readFileSync(path.join(userFolder, file)).includes(text));
}
