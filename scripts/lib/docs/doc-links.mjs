import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import GithubSlugger from 'github-slugger';

import { ROOT } from '../install/paths.mjs';
import { Problem } from '../process/problem.mjs';

/** Sources with texts that people read in the editor. */
const SOURCES = ['credentials', 'nodes'];

/** The anchors that GitHub gives to the headings of a page. @param {string} text */
function anchorsOf(text) {
	const slugger = new GithubSlugger();
	return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
		slugger.slug(heading.replace(/[*`_]/g, '')),
	);
}

/** Links to this project's own pages in what the editor shows. @param {string} repository */
function linksIn(repository) {
	const files = SOURCES.flatMap((folder) =>
		readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(ts|json)$/.test(name))
			.map((name) => path.join(folder, name)),
	);
	return files.flatMap((file) => {
		const text = readFileSync(path.join(ROOT, file), 'utf8');
		const links = text.match(/https:\/\/[^\s'"`<)]+/g) ?? [];
		return links
			.filter((link) => link.startsWith(repository))
			.map((link) => ({ file, link: link.slice(repository.length) }));
	});
}

/**
 * Checks that the links to the documentation in nodes and credential lead to a page, and to a
 * heading, that are there.
 *
 * @throws {Problem} naming the link that does not
 */
export function checkDocLinks() {
	const { homepage } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
	for (const { file, link } of linksIn(homepage.replace(/#.*$/, ''))) {
		const [address = '', anchor = ''] = link.split('#');
		const page = address === '' ? 'README.md' : address.replace(/^\/blob\/main\//, '');
		const isThere = existsSync(path.join(ROOT, page));
		const anchors = isThere ? anchorsOf(readFileSync(path.join(ROOT, page), 'utf8')) : [];
		if (isThere && (anchor === '' || anchor === 'readme' || anchors.includes(anchor))) continue;
		throw new Problem(
			`${file} links to ${page}${anchor && `#${anchor}`}, which is not there.`,
			'correct the link, or the heading of the page.',
		);
	}
}
