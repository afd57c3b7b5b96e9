import { makeProject } from './project.cjs';

type Project = ReturnType<typeof makeProject>;

let project: Project;
let made: Project[] = [];

function use(given: Parameters<typeof makeProject>[0] = {}): Project {
	project = makeProject(given);
	made.push(project);
	return project;
}

beforeEach(() => use());
afterEach(() => {
	for (const one of made) one.remove();
	made = [];
});

const versions = () =>
	['package.json', 'package-lock.json'].map((name) => JSON.parse(project.read(name)).version);

/** Everything that a release may change. */
const state = () => [
	project.git('log', '--format=%H'),
	project.git('tag'),
	project.git('status', '--porcelain'),
	project.read('CHANGELOG.md'),
	...versions(),
];

it.each([
	['patch', '0.1.1'],
	['minor', '0.2.0'],
	['major', '1.0.0'],
	['1.2.3', '1.2.3'],
	['v2.0.0-beta.1', '2.0.0-beta.1'],
])('%s makes version %s', (wanted, version) => {
	expect(project.release(wanted)).toMatchObject({ ok: true });
	expect(versions()).toEqual([version, version]);
	expect(project.git('tag')).toBe(`v${version}`);
	expect(project.git('log', '-1', '--format=%s')).toBe(`Release ${version}`);
	expect(project.git('rev-parse', `v${version}^{commit}`)).toBe(project.git('rev-parse', 'HEAD'));
	expect(project.git('status', '--porcelain')).toBe('');
});

it('gives the entries under Unreleased to the version, with the day', () => {
	project.release('minor');
	expect(project.read('CHANGELOG.md')).toBe(`# Changelog

All notable changes.

## [Unreleased]

## [0.2.0] - 2026-02-03

### Added

- A new thing.

## [0.1.0] - 2026-01-01

- The first thing.
`);
});

it('writes the lock file as it found it, but for the version', () => {
	const before = project.read('package-lock.json');
	project.release('minor');
	expect(project.read('package-lock.json')).toBe(before.replaceAll('0.1.0', '0.2.0'));
});

it('checks the package first and says what to push', () => {
	const { output } = project.release('minor');
	expect(output).toMatch(/^checked\n[^]*git push origin main v0\.2\.0\n$/);
});

it('makes the version that package.json has, as long as there is no tag for it', () => {
	use({ changelog: '# Changelog\n\n## [Unreleased]\n\n- The first thing.\n' });
	expect(project.release('0.1.0')).toMatchObject({ ok: true });
	expect(project.read('CHANGELOG.md')).toBe(
		'# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-02-03\n\n- The first thing.\n',
	);
	expect(project.git('tag')).toBe('v0.1.0');
});

it('makes a further version of a package that is ours', () => {
	expect(project.release('patch', '--taken', '--ours')).toMatchObject({ ok: true });
});

it('a dry run says what would be done and does nothing', () => {
	const before = state();
	const { ok, output } = project.release('minor', '--dry-run');
	expect(ok).toBe(true);
	expect(output).toContain('0.1.0 into 0.2.0');
	expect(output).not.toContain('checked');
	expect(state()).toEqual(before);
});

describe('refuses, and changes nothing, when', () => {
	it.each<[string, string[], () => void, RegExp]>([
		['a check fails', ['patch', '--broken'], () => {}, /A test fails/],
		['the word is no version', ['soon'], () => {}, /"soon" is not a version/],
		['the version is older', ['0.0.9'], () => {}, /0\.0\.9 is older than 0\.1\.0/],
		['the changelog has it', ['0.1.0'], () => {}, /CHANGELOG\.md has the version 0\.1\.0/],
		['the tag exists', ['patch'], () => project.git('tag', 'v0.1.1'), /v0\.1\.1 exists already/],
		[
			'a file is changed',
			['patch'],
			() => project.write('new.txt', ''),
			/not committed:\n.*new\.txt/,
		],
		[
			'another branch is checked out',
			['patch'],
			() => project.git('checkout', '--quiet', '-b', 'topic'),
			/The branch is topic; releases are made from main/,
		],
		[
			'the author is a placeholder',
			['patch'],
			() => project.change({ author: { name: 'Somebody', email: 'somebody@package.example' } }),
			/Placeholders are left[^]*- author in package\.json\n/,
		],
		[
			'there is no repository yet',
			['patch'],
			() => project.change({ repository: undefined }),
			/- repository in package\.json/,
		],
		[
			'the links in the editor lead to nobody',
			['patch'],
			() => {
				project.write(
					'nodes/A/A.node.json',
					'{"url": "https://github.com/n8n-nodes-blooio/n8n-nodes-blooio#readme"}',
				);
				project.git('add', '--all');
				project.git('commit', '--quiet', '--message=Links');
			},
			/- the documentation links in nodes\/A\/A\.node\.json/,
		],
		[
			'somebody else has the name',
			['patch', '--taken'],
			() => {},
			/a-package is published by ann, bob, and nobody is logged in[^]*scope/,
		],
		[
			'nothing is under Unreleased',
			['patch'],
			() => {
				use({
					changelog: '# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-01-01\n\n- First.\n',
				});
			},
			/nothing under "## \[Unreleased\]"/,
		],
	])('%s', (_when, args, prepare, says) => {
		prepare();
		const before = state();
		const { ok, output } = project.release(...args);
		expect(ok).toBe(false);
		expect(output).toMatch(says);
		expect(output).toContain('What to do:');
		expect(state()).toEqual(before);
	});
});
