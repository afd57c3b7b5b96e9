import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from '../install/paths.mjs';
import { Problem } from '../process/problem.mjs';

/** Where the pictures of the documentation are, from the root of the project. */
export const PICTURES_FOLDER = path.posix.join('docs', 'pictures');

/** A page with all of them still loads quickly. */
export const MOST_BYTES = 150 * 1024;

const SUFFIX = /-(light|dark)\.png$/;

/** README.md and the pages in docs/, each with its text. @param {string} root */
function pages(root) {
	const docs = readdirSync(path.join(root, 'docs')).filter((name) => name.endsWith('.md'));
	return ['README.md', ...docs.map((name) => path.posix.join('docs', name))].map((name) => ({
		name,
		text: readFileSync(path.join(root, name), 'utf8'),
	}));
}

/**
 * Checks that every picture is small, there for light and dark pages, and shown on a page, and that
 * the pages show only pictures that are there.
 *
 * @param {string} [root] absolute path of the project
 * @throws {Problem} naming what is not so
 */
export function checkPictures(root = ROOT) {
	const folder = path.join(root, PICTURES_FOLDER);
	const remedy = 'run npm run screenshots, or correct the page.';
	const names = readdirSync(folder);
	const shown = pages(root).flatMap(({ name, text }) =>
		[...text.matchAll(/pictures\/([^\s"')]+)/g)].map(([, picture = '']) => ({ name, picture })),
	);
	for (const name of names) {
		if (statSync(path.join(folder, name)).size > MOST_BYTES) {
			throw new Problem(`${name} has more than ${MOST_BYTES / 1024} kB.`, remedy);
		}
		for (const scheme of ['light', 'dark']) {
			const twin = name.replace(SUFFIX, `-${scheme}.png`);
			if (!names.includes(twin)) throw new Problem(`${twin} is not there.`, remedy);
		}
		if (!shown.some(({ picture }) => picture === name)) {
			throw new Problem(`No page shows ${name}.`, remedy);
		}
	}
	for (const { name, picture } of shown) {
		if (names.includes(picture)) continue;
		throw new Problem(`${name} shows ${picture}, which is not there.`, remedy);
	}
}
