import { Problem } from '../process/problem.mjs';

const UNRELEASED = /^## \[Unreleased\]\n(?<entries>[\s\S]*?)(?=^## |(?![\s\S]))/m;

/**
 * Moves what is under Unreleased to a version (Keep a Changelog 1.1.0).
 *
 * @param {string} text of CHANGELOG.md
 * @param {string} version e.g. `1.2.0`
 * @param {string} date e.g. `2026-11-21`
 * @returns {string}
 * @throws {Problem} when there is nothing to release, or the version is there already
 */
export function withRelease(text, version, date) {
	if (text.includes(`\n## [${version}]`)) {
		throw new Problem(`CHANGELOG.md has the version ${version} already.`, 'choose another one.');
	}
	const entries = UNRELEASED.exec(text)?.groups?.entries?.trim();
	if (!entries) {
		throw new Problem(
			'CHANGELOG.md has nothing under "## [Unreleased]".',
			'write there what is new for the people who use the package.',
		);
	}
	const rest = text.replace(UNRELEASED, '').trimEnd();
	const at = rest.search(/^## /m);
	const [head, older] = at < 0 ? [rest, ''] : [rest.slice(0, at).trimEnd(), rest.slice(at)];
	const parts = [head, '## [Unreleased]', `## [${version}] - ${date}`, entries, older];
	return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
