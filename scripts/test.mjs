import { ensureDependencies } from './lib/install/dependencies.mjs';
import { Problem, runMain } from './lib/process/problem.mjs';

const FILTERS = ['jest', 'lint', 'types'];

const HELP = `npm test -- [--only ${FILTERS.join('|')}] [arguments for Jest]

Build, lint, formatting, types, unit and engine tests.`;

/**
 * @param {string[]} args
 * @returns {{ only: string | undefined, rest: string[] }}
 */
function parse(args) {
	const at = args.indexOf('--only');
	if (at < 0) return { only: undefined, rest: args };
	const only = args[at + 1];
	if (!only || !FILTERS.includes(only)) {
		throw new Problem(`--only ${only ?? ''} is unknown.`, `choose one of ${FILTERS.join(', ')}.`);
	}
	return { only, rest: [...args.slice(0, at), ...args.slice(at + 2)] };
}

await runMain(async () => {
	const args = process.argv.slice(2);
	if (args.includes('--help')) return console.log(HELP);
	const { only, rest } = parse(args);
	await ensureDependencies();

	const { scriptStep, toolStep } = await import('./lib/process/tool-step.mjs');
	const { BUILD_STEP, createJestStep, runSuite } = await import('./lib/process/suite.mjs');
	const jest = createJestStep();
	// By itself: it builds, and no other step must find `dist/` half made.
	const docs = scriptStep('docs', 'scripts/docs.mjs', ['--check']);
	const steps = {
		lint: [
			toolStep('lint', '@n8n/node-cli', 'n8n-node', ['lint']),
			toolStep('formatting', 'prettier', 'prettier', ['--check', '.']),
			toolStep('imports', 'dependency-cruiser', 'depcruise', [
				'--config',
				'.dependency-cruiser.cjs',
				'nodes',
				'credentials',
			]),
			toolStep('links', 'remark-cli', 'remark', ['--frail', '--quiet', '--ext', 'md', '.']),
		],
		types: [toolStep('types', 'typescript', 'tsc', ['--noEmit', '-p', 'tsconfig.json'])],
	};
	if (only === 'lint') return await runSuite([docs, steps.lint]);
	if (only === 'types') return await runSuite([steps.types]);
	// Each of them keeps one core busy at most.
	const checks = only ? [] : [docs, [...steps.lint, ...steps.types]];
	return await runSuite([BUILD_STEP, ...checks, jest.step(rest)], jest.counts);
});
