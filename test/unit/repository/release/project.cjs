'use strict';

// n8n's lint keeps the file system and processes out of TypeScript files.
const { spawnSync } = require('node:child_process');
const { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');

const CHANGELOG = `# Changelog

All notable changes.

## [Unreleased]

### Added

- A new thing.

## [0.1.0] - 2026-01-01

- The first thing.
`;

/** Whose the package is. */
const OWNED = {
	author: { name: 'Ann', email: 'ann@example.com' },
	homepage: 'https://github.com/ann/a-package#readme',
	repository: { type: 'git', url: 'git+https://github.com/ann/a-package.git' },
	bugs: { url: 'https://github.com/ann/a-package/issues' },
};

/** Without what a git hook around the tests says of the repository that they must not touch. */
const withoutGit = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));

/** Git as on a machine where nothing is configured. */
const GIT_ENVIRONMENT = {
	...Object.fromEntries(withoutGit),
	GIT_CONFIG_GLOBAL: join(tmpdir(), 'no-such-file'),
	GIT_CONFIG_NOSYSTEM: '1',
	GIT_AUTHOR_NAME: 'Test',
	GIT_AUTHOR_EMAIL: 'test@example.com',
	GIT_COMMITTER_NAME: 'Test',
	GIT_COMMITTER_EMAIL: 'test@example.com',
};

/**
 * A repository of a small package with one commit, in a folder of its own.
 *
 * @param {{ version?: string, changelog?: string }} [given]
 */
function makeProject({ version = '0.1.0', changelog = CHANGELOG } = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-blooio-release-'));
	/** @param {string} name @param {string} text */
	const write = (name, text) => {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	};
	/** @param {string} command @param {string[]} args */
	const run = (command, args) =>
		spawnSync(command, args, { cwd: folder, env: GIT_ENVIRONMENT, encoding: 'utf8' });
	/** @param {string[]} args @returns {string} */
	const git = (...args) => {
		const { status, stdout, stderr } = run('git', args);
		if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
		return stdout.trim();
	};
	const manifest = { name: 'a-package', version, ...OWNED };
	write('package.json', `${JSON.stringify(manifest, undefined, '\t')}\n`);
	const lock = { ...manifest, lockfileVersion: 3, packages: { '': manifest } };
	write('package-lock.json', `${JSON.stringify(lock, undefined, '\t')}\n`);
	write('CHANGELOG.md', changelog);
	/** @param {Record<string, unknown>} changes */
	const change = (changes) => {
		write('package.json', `${JSON.stringify({ ...manifest, ...changes }, undefined, '\t')}\n`);
		git('commit', '--quiet', '--all', '--message=Change');
	};
	git('init', '--quiet', '--initial-branch=main');
	git('add', '--all');
	git('commit', '--quiet', '--message=First');
	return {
		git,
		write,
		/** Commits other facts in package.json. */
		change,
		/** @param {string} name @returns {string} */
		read: (name) => readFileSync(join(folder, name), 'utf8'),
		/** @param {string[]} args @returns {{ ok: boolean, output: string }} */
		release: (...args) => {
			const script = join(__dirname, 'release.mjs');
			const { status, stdout, stderr } = run(process.execPath, [script, folder, ...args]);
			return { ok: status === 0, output: stdout + stderr };
		},
		remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
	};
}

module.exports = { makeProject };
