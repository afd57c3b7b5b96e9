import { parseArgs } from 'node:util';

import { ensureDependencies } from './lib/install/dependencies.mjs';
import { Problem, runMain } from './lib/process/problem.mjs';

const HELP = `npm run release -- patch|minor|major|x.y.z [--dry-run]

Checks the package, moves what is under Unreleased in CHANGELOG.md to the new version, sets the
version, commits and tags. Pushes nothing.

  --dry-run  say what would be done; change nothing`;

/** What must pass before a version is made, as `npm run` knows it. */
const CHECKS = ['test', 'test:e2e', 'scan'];

await runMain(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			'dry-run': { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	const [wanted, ...more] = positionals;
	if (values.help) return console.log(HELP);
	if (!wanted || more.length > 0) {
		throw new Problem('Which version?', 'name one: npm run release -- patch|minor|major|x.y.z');
	}
	await ensureDependencies();

	const { runNpmScript } = await import('./lib/install/npm.mjs');
	const { ROOT } = await import('./lib/install/paths.mjs');
	const { registryAccount } = await import('./lib/package/registry-account.mjs');
	const { release } = await import('./lib/package/release.mjs');
	await release(wanted, {
		folder: ROOT,
		dryRun: values['dry-run'],
		registry: registryAccount(ROOT),
		check: async () => {
			for (const name of CHECKS) await runNpmScript(name);
		},
	});
});
