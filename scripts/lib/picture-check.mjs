import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './paths.mjs';
import { Problem } from './problem.mjs';

/** Where the pictures of README.md are, from the root of the project. */
export const PICTURES_FOLDER = path.posix.join('docs', 'pictures');

/** A page with all of them still loads quickly. */
export const MOST_BYTES = 150 * 1024;

const SUFFIX = /-(light|dark)\.png$/;

/**
 * Checks that every picture is small and there for light and dark pages, and that README.md shows
 * only pictures that are there.
 *
 * @param {string} readme the text of README.md
 * @param {string} [root] absolute path of the project
 * @throws {Problem} naming what is not so
 */
export function checkPictures(readme, root = ROOT) {
	const folder = path.join(root, PICTURES_FOLDER);
	const remedy = 'run npm run screenshots, or correct README.md.';
	const names = readdirSync(folder);
	for (const name of names) {
		if (statSync(path.join(folder, name)).size > MOST_BYTES) {
			throw new Problem(`${name} has more than ${MOST_BYTES / 1024} kB.`, remedy);
		}
		for (const scheme of ['light', 'dark']) {
			const twin = name.replace(SUFFIX, `-${scheme}.png`);
			if (!names.includes(twin)) throw new Problem(`${twin} is not there.`, remedy);
		}
	}
	for (const [shown] of readme.matchAll(/docs\/pictures\/[^\s"')]+/g)) {
		if (existsSync(path.join(root, shown))) continue;
		throw new Problem(`README.md shows ${shown}, which is not there.`, remedy);
	}
}
