'use strict';

const { mkdir, writeFile } = require('node:fs/promises');
const path = require('node:path');

/**
 * Writes signs beyond Latin-1, which stand in patterns and comments only, as escapes: one of them in
 * it makes Node.js hold the whole text in two bytes a sign.
 *
 * @param {string} text
 */
const inOneByte = (text) =>
	text.replace(/[^\0-\xff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Writes what esbuild has made.
 *
 * @param {readonly { path: string, text: string }[]} files
 */
async function writeCode(files) {
	for (const { path: file, text } of files) {
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, inOneByte(text));
	}
}

module.exports = { writeCode };
