import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import semver from 'semver';

import { withRelease } from './changelog.mjs';
import { git, mainBranch } from '../install/git.mjs';
import { npm } from '../install/npm.mjs';
import { Problem } from '../process/problem.mjs';
import { refusePlaceholders, refuseTakenName } from './release-gate.mjs';

const STEPS = ['patch', 'minor', 'major'];

/**
 * @typedef {object} ReleaseOptions
 * @property {string} folder absolute path of the repository
 * @property {() => Promise<void>} check throws when the package must not be released
 * @property {Parameters<typeof refuseTakenName>[1]} registry what tells whose the package's name is
 * @property {boolean} [dryRun] only say what would be done
 * @property {Date} [today]
 */

/**
 * Makes a version: changelog, package.json and lock file, a commit and a tag. Pushes nothing.
 *
 * @param {string} wanted `patch`, `minor`, `major` or a version
 * @param {ReleaseOptions} options
 * @returns {Promise<string>} the version
 * @throws {Problem} when the repository or the package is not ready; nothing is changed then
 */
export async function release(
	wanted,
	{ folder, check, registry, dryRun = false, today = new Date() },
) {
	const changelog = path.join(folder, 'CHANGELOG.md');
	const { name, version: present } = JSON.parse(
		readFileSync(path.join(folder, 'package.json'), 'utf8'),
	);
	const version = nextVersion(present, wanted);
	const tag = `v${version}`;
	await checkRepository(folder, tag);
	refusePlaceholders(folder);
	await refuseTakenName(name, registry);
	const text = withRelease(readFileSync(changelog, 'utf8'), version, isoDay(today));
	const branch = await mainBranch(folder);
	const push = `git push origin ${branch} ${tag}`;
	if (dryRun) {
		console.log(`Would check the package, make ${present} into ${version}, commit and tag ${tag}.`);
		console.log(`Afterwards: ${push}`);
		return version;
	}
	await check();
	await checkRepository(folder, tag);
	writeFileSync(changelog, text);
	await npm(
		['version', version, '--no-git-tag-version', '--allow-same-version', '--ignore-scripts'],
		{ cwd: folder, purpose: 'set the version' },
	);
	await git(folder, ['add', 'CHANGELOG.md', 'package.json', 'package-lock.json']);
	await git(folder, ['commit', '--message', `Release ${version}`]);
	await git(folder, ['tag', '--annotate', tag, '--message', `Release ${version}`]);
	console.log(`${tag} is made. The workflow "Publish" does the rest after: ${push}`);
	return version;
}

/**
 * @param {string} present
 * @param {string} wanted
 * @returns {string}
 */
function nextVersion(present, wanted) {
	const step = /** @type {import('semver').ReleaseType | undefined} */ (
		STEPS.find((name) => name === wanted)
	);
	const version = step ? semver.inc(present, step) : semver.valid(wanted);
	if (!version) {
		throw new Problem(
			`"${wanted}" is not a version.`,
			`use ${STEPS.join(', ')} or a version such as 1.2.0.`,
		);
	}
	// The present version may still be to come: its tag tells.
	if (semver.gte(version, present)) return version;
	throw new Problem(
		`${version} is older than ${present} in package.json.`,
		'choose a newer version.',
	);
}

/**
 * @param {string} folder
 * @param {string} tag
 */
async function checkRepository(folder, tag) {
	const [branch, wanted] = [
		await git(folder, ['branch', '--show-current']),
		await mainBranch(folder),
	];
	if (branch !== wanted) {
		throw new Problem(
			`The branch is ${branch || 'none'}; releases are made from ${wanted}.`,
			`merge what is to be released and switch to ${wanted}.`,
		);
	}
	const changed = await git(folder, ['status', '--porcelain']);
	if (changed !== '') {
		throw new Problem(
			`There are changes that are not committed:\n${changed}`,
			'commit or put them away first.',
		);
	}
	if ((await git(folder, ['tag', '--list', tag])) === '') return;
	throw new Problem(`The tag ${tag} exists already.`, 'choose a newer version.');
}

/** @param {Date} date @returns {string} e.g. `2026-11-21`, in the local time zone */
function isoDay(date) {
	const two = (/** @type {number} */ part) => String(part).padStart(2, '0');
	return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}
