// Usage: node release.mjs <folder> <version> [--dry-run] [--broken] [--taken] [--ours]. Makes a version of the
// repository in <folder>; its checks pass unless it is broken, and its name is free unless it is taken.
import { release } from '../../../../scripts/lib/package/release.mjs';
import { Problem, runMain } from '../../../../scripts/lib/process/problem.mjs';

const [folder = '', wanted = '', ...flags] = process.argv.slice(2);

await runMain(async () => {
	await release(wanted, {
		folder,
		dryRun: flags.includes('--dry-run'),
		registry: {
			owners: async () => (flags.includes('--taken') ? ['ann', 'bob'] : undefined),
			whoAmI: async () => (flags.includes('--ours') ? 'bob' : undefined),
		},
		today: new Date(2026, 1, 3),
		check: async () => {
			console.log('checked');
			if (flags.includes('--broken')) throw new Problem('A test fails.', 'mend it.');
		},
	});
});
